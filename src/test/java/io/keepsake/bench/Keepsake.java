package io.keepsake.bench;

import io.keepsake.Application;
import io.keepsake.platform.database.DatabaseLogin;
import io.keepsake.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Keepsake as {@code bin/run} has it, on an embedded database of its own, of which nothing is left in the end. */
final class Keepsake implements AutoCloseable {
    private final Path folder;
    private final ConfigurableApplicationContext context;

    private Keepsake(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** Returns when it is ready. */
    static Keepsake start() {
        var folder = temporaryFolder();
        // also where it does not get ready, or somebody has seen enough
        var context = new ConfigurableApplicationContext[1];
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (context[0] != null) {
                context[0].close();
            }
            remove(folder);
        }));
        var application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> context[0] = starting);
        return new Keepsake(
                folder,
                application.run(
                        "--spring.profiles.active=terminal",
                        "--server.port=0",
                        "--keepsake.data=" + folder,
                        "--keepsake.demo=false",
                        // one key sends as much as it can
                        "--keepsake.collect.messages-per-second=100000000"));
    }

    <T> T the(Class<T> service) {
        return context.getBean(service);
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** A new file beside the data. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** PostgreSQL alone: a connection of the role that owns the tables, whom no policy holds back. */
    Bare asOwner() {
        return bare(the(EmbeddedPostgres.class).owner());
    }

    /** A connection of the superuser, who need not check references. */
    Bare asSuperuser() {
        return bare(the(EmbeddedPostgres.class).superuser());
    }

    private Bare bare(DatabaseLogin login) {
        var url = the(EmbeddedPostgres.class).url(EmbeddedPostgres.DATABASE);
        return new Bare(new SingleConnectionDataSource(url, login.role(), login.password(), true));
    }

    @Override
    public void close() {
        context.close();
    }

    /** A connection to the database past Keepsake. */
    record Bare(SingleConnectionDataSource connection) implements AutoCloseable {
        JdbcClient sql() {
            return JdbcClient.create(connection);
        }

        @Override
        public void close() {
            connection.destroy();
        }
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("keepsake-bench-");
            // PostgreSQL may run as another user, who has to pass through
            folder.toFile().setExecutable(true, false);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The folder " + folder + " could not be removed: " + e.getMessage());
        }
    }
}
