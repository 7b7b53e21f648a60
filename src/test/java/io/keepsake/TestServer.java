package io.keepsake;

import io.keepsake.platform.database.DatabaseLogin;
import io.keepsake.platform.database.Durability;
import io.keepsake.platform.database.EmbeddedPostgres;
import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.start.DataFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL of the tests of this JVM. It starts with the first that asks, and migrates a template for all. */
final class TestServer {
    static final String PREFIX = "test_";
    static final String UNMIGRATED = EmbeddedPostgres.DATABASE;
    static final String MIGRATED = PREFIX + "template";

    private final EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        dropLeftovers();
        createDatabase(MIGRATED, UNMIGRATED);
        Flyway.configure()
                .dataSource(url(MIGRATED), owner().role(), owner().password())
                .placeholders(Map.of("application_role", application().role()))
                .load()
                .migrate();
    }

    static TestServer instance() {
        return Started.SERVER;
    }

    void createDatabase(String name, String template) {
        administrate("create database " + name + " template " + template + " owner " + owner().role());
    }

    String url(String database) {
        return postgres.url(database);
    }

    DatabaseLogin superuser() {
        return postgres.superuser();
    }

    DatabaseLogin owner() {
        return postgres.owner();
    }

    DatabaseLogin application() {
        return postgres.application();
    }

    JdbcTemplate as(DatabaseLogin login, String database) {
        return new JdbcTemplate(new DriverManagerDataSource(url(database), login.role(), login.password()));
    }

    private void dropLeftovers() {
        as(superuser(), "postgres")
                .queryForList("select datname from pg_database where starts_with(datname, ?)", String.class, PREFIX)
                .forEach(leftover -> administrate("drop database " + leftover));
    }

    private void administrate(String sql) {
        as(superuser(), "postgres").execute(sql);
    }

    private static final class Started {
        static final TestServer SERVER = new TestServer(EmbeddedPostgres.start(freeFolder(), Durability.IN_MEMORY));
    }

    /** Kept from run to run, which saves making the server anew; runs at the same time take one each. */
    private static DataFolder freeFolder() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(number -> Path.of("target", "test-databases", String.valueOf(number)))
                .flatMap(path -> openUnlessTaken(path).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Eight test runs are using target/test-databases"));
    }

    private static Optional<DataFolder> openUnlessTaken(Path path) {
        try {
            return Optional.of(DataFolder.open(path));
        } catch (CannotStart taken) {
            return Optional.empty();
        }
    }
}
