package io.keepsake.customer;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that may meet others doing the same at the same time. Each attempt stands behind a savepoint: where somebody else
 * was faster, what it wrote is undone and it looks again, inside the transaction that the caller may have more work in.
 */
@Component
class Attempts {
    private static final int MOST = 5;

    private final TransactionTemplate savepoint;

    Attempts(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The work's result. @throws RuntimeException the last attempt's, where others are faster every time */
    <R> R untilAlone(Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return savepoint.execute(status -> work.get());
            } catch (LostRace | DuplicateKeyException | PessimisticLockingFailureException faster) {
                if (attempt == MOST) {
                    throw faster;
                }
            }
        }
    }
}
