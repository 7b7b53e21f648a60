package io.keepsake.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with events without anybody asking. */
@Configuration(proxyBeanMethods = false)
class EventJobs {
    @Bean
    RecurringTask<Void> eventUpkeepJob(EventUpkeep upkeep) {
        return Tasks.recurring("event-upkeep", FixedDelay.ofHours(1)).execute((job, context) -> upkeep.run());
    }
}
