package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded PostgreSQL and the commands on them: make, start once, stop. Whoever calls holds the data
 * folder.
 */
final class PostgresCluster {
    /** Seconds in which a start may recover from a crash, and a stop may write what is in memory. */
    private static final String PATIENCE = "300";

    private final PostgresPrograms programs;
    private final PostgresLog log;
    private final Path data;

    /** @param folder holds programs, data and log of the server, and nothing else */
    PostgresCluster(Path folder) {
        this.programs = new PostgresPrograms(folder);
        this.log = new PostgresLog(folder);
        this.data = folder.resolve("data");
    }

    boolean exists() {
        return Files.exists(data);
    }

    /** Makes an empty cluster: UTF-8, sorted by code point, checksums on, every connection by password. */
    void create(DatabaseLogin superuser) {
        Path password = data.resolveSibling("password");
        Path beside = data.resolveSibling("data.new");
        programs.write(password, superuser.password());
        try {
            initialise(beside, superuser.role(), password);
            Files.delete(password);
            Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The database could not be made in " + data, e);
        }
    }

    /** @throws CannotStart where another major version made the data, which this one cannot read */
    void requireSameVersion() {
        String theirs = firstLine(data.resolve("PG_VERSION")).orElse("an unknown version");
        String ours = programs.majorVersion();
        if (!ours.equals(theirs)) {
            throw new CannotStart("The database in " + data + " was made by PostgreSQL " + theirs
                    + " and this Keepsake brings PostgreSQL " + ours
                    + ": start the Keepsake that made it, or move the data over as the README says.");
        }
    }

    /** Tries to start the server, once. Returns when it accepts connections, or with why it does not. */
    Optional<StartFailure> start(int port, Durability durability) {
        forgetStranger();
        programs.write(data.resolve("postgresql.conf"), PostgresSettings.text(port, durability));
        programs.write(log.ofStart(), "");
        // pg_ctl gives the server a session of its own: a Ctrl-C in the terminal must not reach it before its clients
        Command start = programs.run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-w",
                "-t",
                PATIENCE,
                "-l",
                log.ofStart().toString());
        return start.succeeded() ? Optional.empty() : Optional.of(new StartFailure(log.lastWords()));
    }

    /** Ends the server and its sessions in good order; does nothing where none runs. */
    void stop() {
        if (server().isPresent() && !stop("fast")) {
            stop("immediate");
        }
    }

    /** The running server, whoever started it. */
    Optional<ProcessHandle> server() {
        return recordedProcess().filter(programs::started);
    }

    private boolean stop(String mode) {
        return programs.run("pg_ctl", "stop", "-D", data.toString(), "-w", "-t", PATIENCE, "-m", mode)
                .succeeded();
    }

    /**
     * After a crash of the machine, the number of the server's process may be another program's by now, and PostgreSQL
     * would take that for itself.
     */
    private void forgetStranger() {
        if (recordedProcess().isPresent() && server().isEmpty()) {
            try {
                Files.delete(processFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<ProcessHandle> recordedProcess() {
        return firstLine(processFile()).map(Long::parseLong).flatMap(ProcessHandle::of);
    }

    private Path processFile() {
        return data.resolve("postmaster.pid");
    }

    /** Sorting and case are PostgreSQL's own; the system's locale only says what a letter is, which trigrams ask. */
    private void initialise(Path target, String superuser, Path password) throws IOException {
        String why = "";
        for (String letters : new String[] {"C.UTF-8", "en_US.UTF-8"}) {
            FileSystemUtils.deleteRecursively(target);
            Command initdb = programs.run(
                    "initdb",
                    "--pgdata=" + target,
                    "--username=" + superuser,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--lc-ctype=" + letters,
                    "--data-checksums");
            if (initdb.succeeded()) {
                return;
            }
            why = initdb.output();
        }
        throw new CannotStart("PostgreSQL could not make its database in " + target + ": " + why);
    }

    private static Optional<String> firstLine(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readString(file).lines().findFirst().map(String::strip)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
