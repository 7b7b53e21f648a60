package io.keepsake.imports;

import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the world how far a check has come, beside its long transaction, which changes nothing. */
@Component
class CheckProgress {
    private final ImportTable imports;
    private final WrongRows wrongRows;
    private final ForgottenRows forgotten;
    private final TransactionOperations apart;

    CheckProgress(
            ImportTable imports,
            WrongRows wrongRows,
            ForgottenRows forgotten,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.wrongRows = wrongRows;
        this.forgotten = forgotten;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** Forgets what an attempt before may have noted. @return whether the check is still wanted */
    boolean begin(WorkspaceId workspace, ImportRun run) {
        return whileWanted(workspace, run, id -> {
            wrongRows.delete(workspace, id);
            imports.advance(workspace, id, ImportState.CHECKING, CsvPosition.START, Counts.NONE);
        });
    }

    /** Notes a step. @param before counts of the steps before it. @return whether the check is still wanted */
    boolean note(WorkspaceId workspace, ImportRun run, RowBatch batch, Counts before, Tally tally) {
        return whileWanted(workspace, run, id -> {
            forgotten.setApart(workspace, tally);
            wrongRows.keep(workspace, id, tally.wrongRows(), before);
            imports.advance(workspace, id, ImportState.CHECKING, batch.next(), before.plus(tally.counts()));
            if (batch.last()) {
                imports.checked(workspace, id);
            }
        });
    }

    private boolean whileWanted(WorkspaceId workspace, ImportRun run, java.util.function.Consumer<ImportId> work) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            var current = imports.lock(workspace, new ImportId(run.importId()));
            var wanted = current.run() == run.run() && current.state() == ImportState.CHECKING;
            if (wanted) {
                work.accept(current.id());
            }
            return wanted;
        }));
    }
}
