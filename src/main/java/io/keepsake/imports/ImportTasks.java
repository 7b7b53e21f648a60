package io.keepsake.imports;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.keepsake.imports.ImportRunner.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for imports in the background. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {
    private static final int MOST_ATTEMPTS = 8;

    @Bean
    Task<ImportRun> importCheckJob(ImportRunner runner) {
        return task(ImportJobs.CHECK, runner, runner::check);
    }

    @Bean
    Task<ImportRun> importJob(ImportRunner runner) {
        return task(ImportJobs.TAKE, runner, runner::take);
    }

    @Bean
    RecurringTask<Void> importUpkeepJob(ImportUpkeep upkeep) {
        return Tasks.recurring("import-upkeep", FixedDelay.ofHours(1)).execute((job, context) -> upkeep.run());
    }

    private static Task<ImportRun> task(
            TaskDescriptor<ImportRun> descriptor,
            ImportRunner runner,
            BiFunction<ImportRun, SchedulerState, Reached> work) {
        return Tasks.custom(descriptor)
                .onDeadExecutionRevive()
                .onFailure((failed, job) -> retry(runner, failed, job))
                .execute((job, context) -> switch (work.apply(job.getData(), context.getSchedulerState())) {
                    case END -> new CompletionHandler.OnCompleteRemove<>();
                    case PAUSE -> (done, again) -> again.reschedule(done, Instant.now());
                });
    }

    /** Waits longer and longer, two minutes in all; then it is not going to work. */
    private static void retry(ImportRunner runner, ExecutionComplete failed, ExecutionOperations<ImportRun> job) {
        var attempts = failed.getExecution().consecutiveFailures + 1;
        if (attempts >= MOST_ATTEMPTS) {
            runner.giveUp((ImportRun) failed.getExecution().taskInstance.getData());
            job.remove();
        } else {
            job.reschedule(failed, Instant.now().plus(Duration.ofSeconds(1L << (attempts - 1))));
        }
    }
}
