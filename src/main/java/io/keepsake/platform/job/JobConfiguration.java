package io.keepsake.platform.job;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How jobs are kept and run. The scheduler takes connections of its own, so its table needs no workspace; what is
 * scheduled within a service's transaction is scheduled only if that commits.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    /** Java's own serialisation would run what it reads. */
    @Bean
    DbSchedulerCustomizer jsonPayloads() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    /** Nobody is signed in where a job runs. */
    @Bean
    ExecutionInterceptor jobsActAsKeepsake() {
        return (job, context, chain) -> Ambient.as(new Actor.Keepsake(), () -> chain.proceed(job, context));
    }
}
