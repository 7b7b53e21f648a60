package io.keepsake.platform.database;

import io.keepsake.platform.start.DataFolder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Where no server is named, Keepsake brings its own. As the pool and Flyway are made of these beans, the server starts
 * before both and stops after both.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoServerNamed.class)
class EmbeddedPostgresConfiguration {
    @Bean
    EmbeddedPostgres embeddedPostgres(DataFolder folder) {
        return EmbeddedPostgres.start(folder, Durability.ON_DISK);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres postgres) {
        return new ApplicationConnection(postgres);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedPostgres postgres) {
        return new OwnerConnection(postgres);
    }

    static final class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }

    private record ApplicationConnection(EmbeddedPostgres postgres) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return postgres.application().role();
        }

        @Override
        public String getPassword() {
            return postgres.application().password();
        }

        @Override
        public String getJdbcUrl() {
            return postgres.url(EmbeddedPostgres.DATABASE);
        }
    }

    private record OwnerConnection(EmbeddedPostgres postgres) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return postgres.owner().role();
        }

        @Override
        public String getPassword() {
            return postgres.owner().password();
        }

        @Override
        public String getJdbcUrl() {
            return postgres.url(EmbeddedPostgres.DATABASE);
        }
    }
}
