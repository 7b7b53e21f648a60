package io.keepsake.event;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that events find the partition of their month, before they are written. */
@Component
class EventPartitions {
    /** Made and committed. Partitions only ever come. */
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    private final EventTable table;
    private final TransactionOperations apart;

    EventPartitions(EventTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /**
     * Makes those of the months that are missing. Called first thing in a service's transaction, it does so in a short one
     * of its own, so that nobody waits for the rest of the service's. Within somebody's longer transaction it cannot:
     * that one may have written what a new partition has to wait for, and would wait for itself.
     */
    void ensure(Collection<YearMonth> months) {
        if (known.containsAll(months)) {
            return;
        }
        // asked first, on the connection at hand: the short transaction takes a second one, and all may be in use
        var missing = table.without(months);
        if (TransactionAspectSupport.currentTransactionStatus().isNewTransaction()) {
            if (!missing.isEmpty()) {
                apart.executeWithoutResult(status -> table.makePartitions(missing));
            }
            known.addAll(months);
        } else {
            table.makePartitions(missing);
        }
    }
}
