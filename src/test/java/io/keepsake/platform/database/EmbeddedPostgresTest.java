package io.keepsake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All on one folder, made by whichever test comes first: each leaves it fit for the next start. */
class EmbeddedPostgresTest {
    @TempDir
    private static Path folder;

    @Test
    void findsItsDataAgain() {
        try (Installation first = Installation.start(folder)) {
            first.asOwner().execute("create table kept as select 'as it was' as value");
        }
        try (Installation second = Installation.start(folder)) {
            assertThat(second.ask("select value from kept")).isEqualTo("as it was");
        }
    }

    @Test
    void replacesTheServerThatAKilledKeepsakeLeftBehind() throws Exception {
        Process killed = Installation.startInAnotherProcess(folder);
        long leftBehind = processOf(folder).pid();
        killed.destroyForcibly().waitFor();
        try (Installation next = Installation.start(folder)) {
            assertThat(next.process().pid()).isNotEqualTo(leftBehind);
            assertThat(next.ask("select value from left_behind")).isEqualTo("committed");
        }
    }

    @Test
    void doesNotTakeAnotherProgramForItsServer() throws IOException {
        Installation.start(folder).close();
        Process other = startAsTheServersUser("sleep", "600");
        Files.writeString(folder.resolve("postgres/data/postmaster.pid"), other.pid() + "\n");
        try (Installation running = Installation.start(folder)) {
            assertThat(running.ask("select 'started'")).isEqualTo("started");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void refusesDataThatAnotherVersionMade() throws IOException {
        Installation.start(folder).close();
        Path version = folder.resolve("postgres/data/PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> Installation.start(folder).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PostgreSQL 17");
        } finally {
            Files.writeString(version, ours);
        }
    }

    @Test
    void refusesToStartWithoutItsPasswords() throws IOException {
        Installation.start(folder).close();
        Path passwords = folder.resolve("passwords");
        Path elsewhere = Files.move(passwords, folder.resolve("passwords.kept"));
        try {
            assertThatThrownBy(() -> Installation.start(folder).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("restore the file");
        } finally {
            Files.move(elsewhere, passwords, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What needs no start of its own. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhileItRuns {
        private Installation running = Installation.start(folder);

        @AfterAll
        void stop() {
            running.close();
        }

        @Test
        void waitsForTheDisk() {
            assertThat(running.ask("show fsync")).isEqualTo("on");
            assertThat(running.ask("show synchronous_commit")).isEqualTo("on");
        }

        @Test
        void listensToThisMachineOnlyAndAsksForPasswords() {
            assertThat(running.ask("show listen_addresses")).isEqualTo("127.0.0.1");
            JdbcTemplate guessing = running.as(new DatabaseLogin("keepsake_owner", "guessed"));
            assertThatThrownBy(() -> guessing.execute("select 1")).isInstanceOf(CannotGetJdbcConnectionException.class);
        }

        @Test
        void knowsTheLettersOfAllAlphabets() {
            assertThat(running.ask("select array_length(show_trgm('привет'), 1)"))
                    .isEqualTo("7");
            assertThat(running.ask("select lower('ÉÏ')")).isEqualTo("éï");
        }

        @Test
        void givesTheApplicationNothingOfItsOwn() {
            JdbcTemplate application = running.as(running.postgres().application());
            assertThatThrownBy(() -> application.execute("create table mine (id int)"))
                    .rootCause()
                    .hasMessageContaining("permission denied for schema public");
        }

        @Test
        void startsAgainOnTheSamePortWhenItIsKilled() {
            running.asOwner().execute("create table committed as select 'before the kill' as value");
            ProcessHandle killed = running.process();
            killed.destroyForcibly();
            await().ignoreExceptions()
                    .until(() -> running.ask("select value from committed"), "before the kill"::equals);
            assertThat(running.process().pid()).isNotEqualTo(killed.pid());
        }

        @Test
        void writesNoValueIntoItsLog() throws IOException {
            running.asOwner().execute("create table person (email text primary key)");
            running.asOwner().update("insert into person values ('ada@canary.example')");
            assertThatThrownBy(() -> running.asOwner().update("insert into person values (?)", "ada@canary.example"))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(everythingIn(folder.resolve("postgres/log")))
                    .contains("duplicate key")
                    .doesNotContain("canary");
        }
    }

    private static Process startAsTheServersUser(String... line) throws IOException {
        Path home = folder.resolve("postgres");
        PostgresBinaries binaries = PostgresBinaries.unpack(home.resolve("programs"));
        return new ProcessBuilder(ServerUser.find(binaries, home).command(List.of(line))).start();
    }

    private static String everythingIn(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(EmbeddedPostgresTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProcessHandle processOf(Path folder) {
        String recorded = read(folder.resolve("postgres/data/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(recorded.lines().findFirst().orElseThrow()))
                .orElseThrow();
    }

    /** A server on a data folder, as one run of Keepsake has it. */
    record Installation(DataFolder data, EmbeddedPostgres postgres) implements AutoCloseable {
        static Installation start(Path folder) {
            DataFolder data = DataFolder.open(folder);
            try {
                return new Installation(data, EmbeddedPostgres.start(data, Durability.ON_DISK));
            } catch (CannotStart e) {
                data.close();
                throw e;
            }
        }

        /** Returns when it runs and has committed a row. */
        static Process startInAnotherProcess(Path folder) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Installation.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("committed");
            return process;
        }

        public static void main(String[] folder) throws InterruptedException {
            Installation running = start(Path.of(folder[0]));
            running.asOwner().execute("create table left_behind as select 'committed' as value");
            System.out.println("committed");
            Thread.currentThread().join();
        }

        ProcessHandle process() {
            return processOf(data.path("."));
        }

        String ask(String question) {
            return String.valueOf(asOwner().queryForObject(question, String.class));
        }

        JdbcTemplate asOwner() {
            return as(postgres.owner());
        }

        JdbcTemplate as(DatabaseLogin login) {
            return new JdbcTemplate(new DriverManagerDataSource(
                    postgres.url(EmbeddedPostgres.DATABASE), login.role(), login.password()));
        }

        @Override
        public void close() {
            postgres.close();
            data.close();
        }
    }
}
