package io.keepsake.platform.data;

import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.util.PGobject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** Spring Data JDBC with the value types of the platform and of every feature. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackages = "io.keepsake", considerNestedRepositories = true)
class JdbcMapping extends AbstractJdbcConfiguration {
    private final ObjectProvider<DatabaseConverters> features;

    JdbcMapping(ObjectProvider<DatabaseConverters> features) {
        this.features = features;
    }

    @Override
    protected List<?> userConverters() {
        var own = Stream.<Converter<?, ?>>of(
                new WorkspaceIdToInt(),
                new IntToWorkspaceId(),
                new UserIdToInt(),
                new IntToUserId(),
                new JsonToPg(),
                new PgToJson());
        return Stream.concat(own, features.stream().flatMap(feature -> feature.converters().stream()))
                .toList();
    }

    @WritingConverter
    private static final class WorkspaceIdToInt implements Converter<WorkspaceId, Integer> {
        @Override
        public Integer convert(WorkspaceId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class IntToWorkspaceId implements Converter<Integer, WorkspaceId> {
        @Override
        public WorkspaceId convert(Integer value) {
            return new WorkspaceId(value);
        }
    }

    @WritingConverter
    private static final class UserIdToInt implements Converter<UserId, Integer> {
        @Override
        public Integer convert(UserId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class IntToUserId implements Converter<Integer, UserId> {
        @Override
        public UserId convert(Integer value) {
            return new UserId(value);
        }
    }

    @WritingConverter
    private static final class JsonToPg implements Converter<Json, PGobject> {
        @Override
        public PGobject convert(Json json) {
            try {
                var object = new PGobject();
                object.setType("jsonb");
                object.setValue(json.toString());
                return object;
            } catch (SQLException e) {
                throw new IllegalArgumentException("Not writable as JSON", e);
            }
        }
    }

    @ReadingConverter
    private static final class PgToJson implements Converter<PGobject, Json> {
        @Override
        public Json convert(PGobject object) {
            var value = object.getValue();
            return value == null ? Json.EMPTY : Json.parse(value);
        }
    }
}
