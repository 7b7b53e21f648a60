package io.keepsake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.platform.start.DataFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void findsItsDataAgain() {
        try (Installation first = start()) {
            first.asOwner().execute("create table kept (value text)");
            first.asOwner().execute("insert into kept values ('as it was')");
        }
        try (Installation second = start()) {
            assertThat(second.asOwner().queryForObject("select value from kept", String.class))
                    .isEqualTo("as it was");
        }
    }

    private Installation start() {
        DataFolder data = DataFolder.open(folder);
        return new Installation(data, EmbeddedPostgres.start(data, Durability.ON_DISK));
    }

    private record Installation(DataFolder data, EmbeddedPostgres postgres) implements AutoCloseable {
        JdbcTemplate asOwner() {
            DatabaseLogin owner = postgres.owner();
            return new JdbcTemplate(new DriverManagerDataSource(
                    postgres.url(EmbeddedPostgres.DATABASE), owner.role(), owner.password()));
        }

        @Override
        public void close() {
            postgres.close();
            data.close();
        }
    }
}
