package io.keepsake.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A {@link Node} and its PostgreSQL on a data folder, seen from outside. */
record KeepsakeProcess(Path folder, Process process, Console console, DriverManagerDataSource database) {
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    /** Returns when it is ready. */
    static KeepsakeProcess start(Path folder) {
        var process = launch(folder);
        var console = Console.listenTo(process.inputReader(StandardCharsets.UTF_8));
        console.expect("ready");
        return new KeepsakeProcess(folder, process, console, database(folder));
    }

    /** Tells it to do something, and returns its answer. */
    String ask(String order) {
        tell(order);
        return console.hear();
    }

    /** Tells it to do something, and does not wait. */
    void tell(String order) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(order)
                    .append('\n')
                    .flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hears its next answer. */
    void expect(String answer) {
        console.expect(answer);
    }

    /** As {@code kill -9} does; PostgreSQL goes on. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** As {@code kill -9} does; Keepsake goes on. */
    void killServer() {
        var pid = read(folder.resolve("postgres/data/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    /** In good order. */
    void stop() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await();
    }

    /** SQL of its database's superuser, also when it was killed. Each statement has a connection of its own. */
    JdbcTemplate sql() {
        return new JdbcTemplate(database);
    }

    List<String> texts(String query) {
        return sql().queryForList(query, String.class);
    }

    /** Does it while nobody can write to the table. */
    void blocked(String table, Runnable work) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in share mode");
            work.run();
        }
    }

    void untilSomebodyWaits() {
        patiently()
                .until(
                        () -> texts(
                                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and usename = 'keepsake_app'"),
                        waiting -> !waiting.isEmpty());
    }

    /** Also while nobody answers, because the server is being started again. */
    static ConditionFactory patiently() {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(DataAccessException.class);
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    private static Process launch(Path folder) {
        var line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // soon there rather than quick
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                "--spring.profiles.active=terminal",
                "--logging.config=classpath:as-in-production-logback.xml",
                "--server.port=0",
                "--keepsake.data=" + folder,
                "--keepsake.demo=false",
                // the rows before and after are compared, whatever the clock says
                "--keepsake.catalogue.counts-behind=1d",
                // so that a job goes on soon after its node was killed
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.polling-interval=200ms");
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DriverManagerDataSource database(Path folder) {
        var port = PORT.matcher(read(folder.resolve("postgres/data/postgresql.conf")));
        if (!port.find()) {
            throw new AssertionError("PostgreSQL has no port");
        }
        var url = "jdbc:postgresql://127.0.0.1:" + port.group(1) + "/keepsake";
        return new DriverManagerDataSource(url, "postgres", password(folder));
    }

    private static String password(Path folder) {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("passwords"))) {
            passwords.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(passwords.getProperty("postgres"));
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
