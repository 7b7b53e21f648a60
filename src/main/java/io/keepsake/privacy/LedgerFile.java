package io.keepsake.privacy;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.start.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The ledger's copy outside the database, one JSON object on each line. Only ever appended to. A backup that is restored
 * knows nothing of who was archived since; this file does.
 */
final class LedgerFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private LedgerFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws CannotStart where the file cannot be written */
    static LedgerFile open(Path path) {
        try {
            var channel = FileChannel.open(
                    path,
                    EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var file = new LedgerFile(path, channel);
            file.endTornLine();
            return file;
        } catch (IOException e) {
            throw new CannotStart(
                    "The erasure ledger " + path
                            + " cannot be written: make its folder writable, or name another file in"
                            + " KEEPSAKE_LEDGER.",
                    e);
        }
    }

    /** The entries that the file has. */
    Set<Long> ids() throws IOException {
        try (var lines = Files.lines(path)) {
            return lines.flatMap(LedgerFile::id).collect(Collectors.toSet());
        }
    }

    /** Returns when the entries are on the disk. */
    void append(List<LedgerEntry> entries) throws IOException {
        var lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()).append('\n'));
        write(lines.toString());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A crash may have cut the last line off; what it was to say is written again. */
    private void endTornLine() throws IOException {
        try (var file = Files.newByteChannel(path)) {
            var last = ByteBuffer.allocate(1);
            if (file.size() > 0 && file.position(file.size() - 1).read(last) == 1 && last.get(0) != '\n') {
                write("\n");
            }
        }
    }

    private void write(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private static Stream<Long> id(String line) {
        try {
            return Json.parse(line).values().get("id") instanceof Number id
                    ? Stream.of(id.longValue())
                    : Stream.empty();
        } catch (JacksonException torn) {
            return Stream.empty();
        }
    }
}
