package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL, unpacked: {@code initdb}, {@code pg_ctl}, {@code postgres}. */
record PostgresBinaries(Path home) {
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * Unpacks the binaries on the class path below that folder, unless this very version is there already.
     *
     * @throws CannotStart where there are none for this system
     */
    static PostgresBinaries unpack(Path parent) {
        String archive = archive();
        URL url = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (url == null) {
            throw new CannotStart("This build of Keepsake has no PostgreSQL for this system (" + archive
                    + "): build it on this system, or name a PostgreSQL server in SPRING_DATASOURCE_URL.");
        }
        try {
            Path home = parent.resolve(fingerprint(url));
            if (!Files.isDirectory(home)) {
                unpack(url, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked below " + parent, e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** The jar's index tells the archive's checksum, so that a start need not read 15 MB to know its version. */
    private static String fingerprint(URL url) throws IOException {
        JarURLConnection jar = (JarURLConnection) url.openConnection();
        return "%08x".formatted(jar.getJarEntry().getCrc());
    }

    /**
     * In the place of earlier versions, and into a folder beside it first, so that a crash leaves no half of it under the
     * final name.
     */
    private static void unpack(URL url, Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home.getParent());
        Path beside = home.resolveSibling("new");
        createFolder(beside);
        try (InputStream packed = url.openStream();
                InputStream plain = new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, beside);
            }
        }
        Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            createFolder(target);
            return;
        }
        createFolder(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Whatever the umask, the user PostgreSQL runs as must be able to read what it is made of. */
    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
