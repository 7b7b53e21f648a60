package io.keepsake.imports;

import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.csv.CsvReader;
import io.keepsake.platform.csv.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one step.
 *
 * @param next where the step after it goes on
 * @param last whether the file ends here
 */
record RowBatch(List<CsvRow> rows, CsvPosition next, boolean last) {
    /** Rows may be long: what a step holds is bounded by bytes too. */
    private static final long MOST_BYTES = 4 << 20;

    /** @param file its bytes from that position on */
    static RowBatch read(InputStream file, ImportSettings settings, CsvPosition from, int most) {
        try (file) {
            var reader = new CsvReader(file, settings.format(), from);
            if (from.equals(CsvPosition.START) && settings.heading()) {
                reader.next();
            }
            return read(reader, from, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowBatch read(CsvReader reader, CsvPosition from, int most) throws IOException {
        var rows = new ArrayList<CsvRow>(most);
        var next = from;
        while (rows.size() < most && next.bytes() - from.bytes() < MOST_BYTES) {
            var row = reader.next();
            if (row.isEmpty()) {
                return new RowBatch(rows, next, true);
            }
            rows.add(row.get());
            next = row.get().next();
        }
        return new RowBatch(rows, next, false);
    }
}
