package io.keepsake.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has checks and imports done in the background, by any node, as soon as the transaction at hand is through. */
@Component
class ImportJobs {
    static final TaskDescriptor<ImportRun> CHECK = TaskDescriptor.of("import-check", ImportRun.class);
    static final TaskDescriptor<ImportRun> TAKE = TaskDescriptor.of("import", ImportRun.class);

    private final Scheduler scheduler;

    ImportJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void check(ImportRun run) {
        schedule(CHECK, run);
    }

    void take(ImportRun run) {
        schedule(TAKE, run);
    }

    private void schedule(TaskDescriptor<ImportRun> task, ImportRun run) {
        var instance = run.importId() + "-" + run.run();
        scheduler.scheduleIfNotExists(task.instance(instance).data(run).scheduledTo(Instant.now()));
        // before the commit there is nothing to be seen of it; without this it waits for the next poll
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
