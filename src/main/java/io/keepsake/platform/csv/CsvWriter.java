package io.keepsake.platform.csv;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a CSV file for people: commas, CRLF, UTF-8 with the mark that Excel needs to see it is, formulas defused.
 * Buffers little, so that a file of any length streams.
 */
public final class CsvWriter implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final de.siegmar.fastcsv.writer.CsvWriter out;

    /** @param out closed with this */
    public CsvWriter(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.out = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
    }

    /** One row, the heading being the first. @throws java.io.UncheckedIOException where the reader has gone */
    public void row(List<String> values) {
        out.writeRecord(values.stream().map(Formulas::defuse).toList());
    }

    public void row(String... values) {
        row(List.of(values));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
