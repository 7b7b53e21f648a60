package io.keepsake.platform.personal;

import static io.keepsake.platform.personal.Treatment.KEEP;

import java.util.List;
import org.springframework.stereotype.Component;

/** The platform's own tables: a fingerprint of the secret, and jobs, whose payloads hold ids only. */
@Component
class PlatformPersonalData implements PersonalData {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.ofNobody("installation").columns(KEEP, "id", "secret_fingerprint", "created_at"),
                Holding.ofNobody("scheduled_tasks")
                        .columns(
                                KEEP,
                                "task_name",
                                "task_instance",
                                "task_data",
                                "execution_time",
                                "picked",
                                "picked_by")
                        .columns(KEEP, "last_success", "last_failure", "consecutive_failures", "last_heartbeat")
                        .columns(KEEP, "version", "priority"));
    }
}
