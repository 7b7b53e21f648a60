package io.keepsake.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that holds all of an installation's data on this machine. While it is open, no other Keepsake can open it:
 * two servers on one database would destroy it.
 */
public final class DataFolder implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it where there is none.
     *
     * @throws CannotStart where the folder cannot be written, or another Keepsake has it open
     */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            create(folder);
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written (" + reason(e)
                            + "): make it writable, or name another one in KEEPSAKE_DATA.",
                    e);
        }
    }

    /** Where the file or folder of this name lies; it need not exist. */
    public Path path(String name) {
        return path.resolve(name);
    }

    /** The content of the file of this name, or empty where there is no such file. */
    public Optional<String> read(String name) {
        try {
            return Files.exists(path(name)) ? Optional.of(Files.readString(path(name))) : Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("The file " + path(name) + " cannot be read (" + reason(e) + ").", e);
        }
    }

    /** Writes a file that only its owner can read. After a crash there is either all of it or nothing. */
    public void writePrivately(String name, String content) {
        Path beside = path(name + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, OWNER_ONLY);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(beside, path(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** Others may pass through but not look: the user PostgreSQL runs as needs the way to its own folder. */
    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            EnumSet<PosixFilePermission> passable = EnumSet.copyOf(PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(folder, passable);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new CannotStart("Another Keepsake is running on the data folder " + folder
                    + ": stop it first, or name another folder in KEEPSAKE_DATA.");
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException taken -> "there is a file of that name";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
