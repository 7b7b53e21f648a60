package io.keepsake.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the embedded server writes: a file for the first moments of each start, and then a file for each day of the
 * week.
 */
record PostgresLog(Path ofStart, Path folder) {
    private static final int LINES_OF_A_FAILURE = 50;

    PostgresLog(Path home) {
        this(home.resolve("start.log"), home.resolve("log"));
    }

    /** Why the server did not start, as far as it said. */
    String lastWords() {
        return fatal(ofStart).or(() -> newest().flatMap(PostgresLog::fatal)).orElse("it did not say why");
    }

    private Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.max(Comparator.comparing(log -> log.toFile().lastModified()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> fatal(Path log) {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LINES_OF_A_FAILURE))
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.replaceFirst("^.*(FATAL|PANIC):\\s*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
