package io.keepsake.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with events without anybody asking. */
@Configuration(proxyBeanMethods = false)
class EventJobs {
    @Bean
    RecurringTask<Void> eventUpkeepJob(EventUpkeep upkeep) {
        return Tasks.recurring("event-upkeep", FixedDelay.ofHours(1)).execute((job, context) -> upkeep.run());
    }

    /** @param pause how far the counts of the data catalogue may be behind */
    @Bean
    RecurringTask<Void> catalogueCountsJob(
            Workspaces workspaces,
            CatalogueFolding folding,
            @Value("${keepsake.catalogue.counts-behind:1m}") Duration pause) {
        return Tasks.recurring("catalogue-counts", FixedDelay.of(pause))
                .execute((job, context) -> workspaces.ids().forEach(workspace -> fold(folding, workspace)));
    }

    private static void fold(CatalogueFolding folding, WorkspaceId workspace) {
        boolean more;
        do {
            more = folding.foldSome(workspace);
        } while (more);
    }
}
