package io.keepsake.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table, as far as it has come, and what there is to say below it. */
final class Report {
    private static final String HEAD = """
            | what | p50 | p95 | p99 | times | rows/s | bare PostgreSQL, rows/s | budget | |
            |---|--:|--:|--:|--:|--:|--:|--:|---|""";

    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(Line line) {
        lines.add(line);
        Progress.say(line.markdown());
    }

    void note(String sentence) {
        notes.add(sentence);
        Progress.say(sentence);
    }

    /** Notes what the application holds when there is no garbage. @param when "when it was ready" */
    void noteMemory(String when) {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        note("Heap in use after a collection of garbage %s: %,d MB of at most %,d MB."
                .formatted(when, heap.getUsed() >> 20, heap.getMax() >> 20));
    }

    /** Notes the most memory that the whole process ever had, the bench itself included; Linux alone tells. */
    void notePeak() {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return;
        }
        try (var lines = Files.lines(status)) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .forEach(peak ->
                            note("Most memory that the process had at any time, the bench's own included: %,d MB."
                                    .formatted(peak)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noteLoad() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        note(String.format(
                Locale.ROOT,
                "%d processors; load average of the last minute at the end: %.1f.",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage()));
    }

    String markdown() {
        var text = new StringBuilder(HEAD).append('\n');
        lines.forEach(line -> text.append(line.markdown()).append('\n'));
        text.append('\n');
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }
}
