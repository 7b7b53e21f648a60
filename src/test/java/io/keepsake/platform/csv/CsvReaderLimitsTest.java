package io.keepsake.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What nobody writes on purpose: reading never fails, ends, and holds little. */
class CsvReaderLimitsTest {
    private static final CsvFormat PLAIN = new CsvFormat(Encoding.UTF_8, Delimiter.COMMA);
    private static final int MB = 1 << 20;

    @Test
    void losesOneLineToOneOf200Megabytes() throws IOException {
        var file = new SequenceInputStream(java.util.Collections.enumeration(
                List.of(text("a,b\n1,"), endless('x', 200L * MB), text("\n2,fine\n"))));
        var reader = new CsvReader(file, PLAIN, CsvPosition.START);
        var before = allocated();

        assertThat(reader.next()).get().isInstanceOf(CsvRow.Fields.class);
        assertThat(reader.next()).get().isInstanceOfSatisfying(CsvRow.Broken.class, broken -> {
            assertThat(broken.reason()).isEqualTo("The line is longer than 1 MB.");
            assertThat(broken.text()).hasSize(2_000).startsWith("1,xxx");
        });
        assertThat(reader.next())
                .contains(new CsvRow.Fields(3, List.of("2", "fine"), new CsvPosition(6 + 200L * MB + 8, 4)));
        assertThat(reader.next()).isEmpty();
        assertThat(allocated() - before).as("bytes held or dropped meanwhile").isLessThan(16L * MB);
    }

    @Test
    void losesOneLineToAQuoteBefore200Megabytes() throws IOException {
        var file = new SequenceInputStream(text("1,\"open\n2,fine\n3,"), endless('x', 200L * MB));
        var reader = new CsvReader(file, PLAIN, CsvPosition.START);

        assertThat(reader.next()).get().isInstanceOf(CsvRow.Broken.class);
        assertThat(reader.next()).get().isInstanceOf(CsvRow.Fields.class);
        assertThat(reader.next()).get().isInstanceOf(CsvRow.Broken.class);
        assertThat(reader.next()).isEmpty();
    }

    /** Every byte of the file belongs to exactly one row or to none, whatever the bytes are. */
    @RepeatedTest(400)
    void survivesAnyBytes(RepetitionInfo run) throws IOException {
        var random = new Random(run.getCurrentRepetition());
        var bytes = bytes(random);
        for (var encoding : Encoding.values()) {
            for (var delimiter : Delimiter.values()) {
                readsToTheEnd(bytes, new CsvFormat(encoding, delimiter));
            }
        }
        var detector = new EncodingDetector();
        detector.accept(bytes, bytes.length);
        var detected = DelimiterDetector.detect(bytes, detector.encoding());
        readsToTheEnd(bytes, new CsvFormat(detector.encoding(), detected));
    }

    /** What was written is read back, however many bytes a read brings. */
    @RepeatedTest(200)
    void readsBackWhatWasWritten(RepetitionInfo run) throws IOException {
        var random = new Random(run.getCurrentRepetition());
        var encoding = Encoding.values()[random.nextInt(Encoding.values().length)];
        var rows = Stream.generate(
                        () -> Stream.generate(() -> value(random)).limit(3).toList())
                .limit(1 + random.nextInt(300))
                .toList();
        var text = rows.stream()
                .map(row -> row.stream().map(CsvReaderLimitsTest::quoted).collect(Collectors.joining("|")))
                .collect(Collectors.joining(random.nextBoolean() ? "\r\n" : "\n"));

        var reader = new CsvReader(
                trickling(text.getBytes(encoding.charset()), random),
                new CsvFormat(encoding, Delimiter.PIPE),
                CsvPosition.START);

        for (var row : rows) {
            assertThat(reader.next())
                    .get()
                    .isInstanceOfSatisfying(
                            CsvRow.Fields.class,
                            read -> assertThat(read.fields()).isEqualTo(row));
        }
        assertThat(reader.next()).isEmpty();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void readsToTheEnd(byte[] bytes, CsvFormat format) throws IOException {
        var reader = new CsvReader(new ByteArrayInputStream(bytes), format, CsvPosition.START);
        var before = CsvPosition.START;
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            var next = row.get().next();
            assertThat(next.bytes()).isGreaterThan(before.bytes()).isLessThanOrEqualTo(bytes.length);
            assertThat(row.get().line()).isBetween(before.line(), next.line());
            before = next;
        }
    }

    /** Pieces of CSV and pieces of anything. */
    private static byte[] bytes(Random random) {
        var out = new java.io.ByteArrayOutputStream();
        var pieces =
                List.of("\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\0", "abc", "é", "\uFEFF", "𝄞", " ");
        for (int i = random.nextInt(400); i > 0; i--) {
            if (random.nextInt(6) == 0) {
                out.write(random.nextInt(256));
            } else {
                var charset = Encoding.values()[random.nextInt(Encoding.values().length)].charset();
                out.writeBytes(pieces.get(random.nextInt(pieces.size())).getBytes(charset));
            }
        }
        return out.toByteArray();
    }

    private static String value(Random random) {
        var letters = "ab \"|\n,;'=é€";
        return "v"
                + random.ints(random.nextInt(12), 0, letters.length())
                        .mapToObj(i -> letters.substring(i, i + 1))
                        .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that brings a few bytes at each read, as a network does. */
    private static InputStream trickling(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    private static InputStream endless(char c, long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? c : -1;
            }

            @Override
            public int read(byte[] into, int offset, int wanted) {
                if (left <= 0) {
                    return -1;
                }
                var read = (int) Math.min(left, wanted);
                Arrays.fill(into, offset, offset + read, (byte) c);
                left -= read;
                return read;
            }
        };
    }
}
