package io.keepsake.platform.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds out what stands between the fields: that with which most of the first rows have as many as the heading. */
public final class DelimiterDetector {
    private static final int ROWS = 50;

    private DelimiterDetector() {}

    /** @param head the first bytes of the file; its last row may be cut */
    public static Delimiter detect(byte[] head, Encoding encoding) {
        return Arrays.stream(Delimiter.values())
                .max(Comparator.comparingInt(delimiter -> fieldsInLine(head, new CsvFormat(encoding, delimiter))))
                .filter(best -> fieldsInLine(head, new CsvFormat(encoding, best)) > 0)
                .orElse(Delimiter.COMMA);
    }

    /** How many fields stand in rows as long as the first; 0 where that has one field only, as then nothing delimits. */
    private static int fieldsInLine(byte[] head, CsvFormat format) {
        var lengths = lengths(head, format);
        if (lengths.isEmpty() || lengths.getFirst() < 2) {
            return 0;
        }
        var columns = lengths.getFirst();
        return columns * (int) lengths.stream().filter(columns::equals).count();
    }

    private static List<Integer> lengths(byte[] head, CsvFormat format) {
        var lengths = new ArrayList<Integer>();
        try {
            var reader = new CsvReader(new ByteArrayInputStream(head), format, CsvPosition.START);
            for (var row = reader.next(); row.isPresent() && lengths.size() < ROWS; row = reader.next()) {
                lengths.add(
                        row.get() instanceof CsvRow.Fields read ? read.fields().size() : 0);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lengths;
    }
}
