package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who PostgreSQL runs as: whoever runs Keepsake; where that is root, whom PostgreSQL refuses, an unprivileged user.
 *
 * @param name the unprivileged user, null where PostgreSQL runs as whoever runs Keepsake
 * @param prefix what comes before each command to run it as that user
 */
record ServerUser(@Nullable String name, List<String> prefix) {
    private static final String ROOT = "root";
    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    /**
     * Finds a user and a way to run the binaries as that user.
     *
     * @param folder of the server; whoever owns it already goes on
     * @throws CannotStart where root runs Keepsake and there is none
     */
    static ServerUser find(PostgresBinaries binaries, Path folder) {
        if (!ROOT.equals(System.getProperty("user.name"))) {
            return new ServerUser(null, List.of());
        }
        return Stream.concat(Stream.of(ownerOf(folder)), UNPRIVILEGED.stream())
                .filter(name -> !ROOT.equals(name))
                .flatMap(name -> Account.find(name, binaries.home()).stream())
                .flatMap(ServerUser::ways)
                .filter(user -> user.canRun(binaries))
                .findFirst()
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root, and no other user can run it in "
                        + binaries.home() + ": start Keepsake as an ordinary user."));
    }

    List<String> command(List<String> line) {
        return Stream.concat(prefix.stream(), line.stream()).toList();
    }

    /** Makes the file or folder this user's. */
    void own(Path path) {
        if (name == null) {
            return;
        }
        try {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ownerOf(Path folder) {
        try {
            return Files.getOwner(folder).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The last two are for a data folder below one that only root may enter (a checkout in /root): the server then runs
     * as the unprivileged user all the same, with the one capability to pass through. A container usually knows only
     * the second of them.
     */
    private static Stream<ServerUser> ways(Account account) {
        List<String> setpriv = List.of("setpriv", "--reuid=" + account.uid, "--regid=" + account.gid, "--clear-groups");
        return Stream.of(
                        Stream.concat(setpriv.stream(), Stream.of("--")).toList(),
                        List.of("runuser", "-u", account.name, "--"),
                        passing(setpriv, "dac_read_search"),
                        passing(setpriv, "dac_override"))
                .map(prefix -> new ServerUser(account.name, prefix));
    }

    private static List<String> passing(List<String> setpriv, String capability) {
        // without no_setuid_fixup, access(2) answers as if the capability were not there
        return Stream.concat(
                        setpriv.stream(),
                        Stream.of(
                                "--securebits=+no_setuid_fixup",
                                "--inh-caps=+" + capability,
                                "--ambient-caps=+" + capability,
                                "--"))
                .toList();
    }

    private boolean canRun(PostgresBinaries binaries) {
        try {
            // the same question that PostgreSQL's programs ask of each other
            List<String> probe =
                    command(List.of("test", "-x", binaries.program("postgres").toString()));
            return Command.run(binaries.home(), probe).succeeded();
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }

    private record Account(String name, String uid, String gid) {
        static Optional<Account> find(String name, Path folder) {
            Command uid = Command.run(folder, List.of("id", "-u", name));
            Command gid = Command.run(folder, List.of("id", "-g", name));
            return uid.succeeded() && gid.succeeded()
                    ? Optional.of(new Account(name, uid.output(), gid.output()))
                    : Optional.empty();
        }
    }
}
