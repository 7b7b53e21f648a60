package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's programs in a folder of their own, run as the user that may. */
final class PostgresPrograms {
    private final Path folder;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    /** @param folder becomes the user's, who then keeps the database in it */
    PostgresPrograms(Path folder) {
        createPassable(folder);
        this.folder = folder;
        this.binaries = PostgresBinaries.unpack(folder.resolve("programs"));
        this.user = ServerUser.find(binaries, folder);
        user.own(folder);
    }

    Command run(String program, String... arguments) {
        List<String> line = Stream.concat(Stream.of(binaries.program(program).toString()), Stream.of(arguments))
                .toList();
        return Command.run(folder, user.command(line));
    }

    /** The version of PostgreSQL that decides which data it can read, as in {@code PG_VERSION}. */
    String majorVersion() {
        Command version = run("postgres", "--version");
        if (!version.succeeded()) {
            throw new CannotStart("The PostgreSQL that Keepsake brings does not run on this system (" + version.output()
                    + "): name a PostgreSQL server in SPRING_DATASOURCE_URL.");
        }
        return version.output().replaceFirst(".* (\\d+)\\..*", "$1");
    }

    /** Whether the process is a living server that was started from here, by this Keepsake or an earlier one. */
    boolean started(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.startsWith(home()))
                .orElse(false);
    }

    /** Writes a file for the server, readable by nobody else. */
    void write(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content);
            user.own(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String home() {
        try {
            return folder.resolve("programs").toRealPath() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createPassable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
