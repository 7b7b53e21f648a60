package io.keepsake.imports;

import io.keepsake.platform.csv.CsvFormat;
import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.csv.CsvReader;
import io.keepsake.platform.csv.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The first rows of a file, enough to see what it holds.
 *
 * @param rows in the order of the file, the heading included where there is one
 */
record FileHead(List<CsvRow> rows) {
    /** How many bytes of a file are looked at. */
    static final int BYTES = 1 << 18;

    /** @param bytes the first of the file; where there may be more, the row they end in is left out */
    static FileHead of(byte[] bytes, CsvFormat format, int most) {
        var rows = new ArrayList<CsvRow>();
        try {
            var reader = new CsvReader(new ByteArrayInputStream(bytes), format, CsvPosition.START);
            for (var row = reader.next(); row.isPresent() && rows.size() < most; row = reader.next()) {
                rows.add(row.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var cut = bytes.length == BYTES
                && !rows.isEmpty()
                && rows.getLast().next().bytes() == BYTES;
        if (cut && rows.size() > 1) {
            rows.removeLast();
        }
        return new FileHead(List.copyOf(rows));
    }

    /** The same without some rows; a heading stays. */
    FileHead without(Predicate<CsvRow> gone, boolean heading) {
        return new FileHead(IntStream.range(0, rows.size())
                .filter(row -> heading && row == 0 || !gone.test(rows.get(row)))
                .mapToObj(rows::get)
                .toList());
    }

    /** The names of the columns; empty ones where the first row is not a heading. */
    List<String> headings(boolean heading) {
        var first = first();
        return heading
                ? first.stream().map(String::strip).toList()
                : first.stream().map(any -> "").toList();
    }

    /** The first row that is one. */
    List<String> first() {
        return rows.stream()
                .filter(CsvRow.Fields.class::isInstance)
                .map(row -> ((CsvRow.Fields) row).fields())
                .findFirst()
                .orElseGet(List::of);
    }

    /** What stands below the heading in one column, blank values left out. */
    List<String> values(int column, boolean heading) {
        return rows.stream()
                .skip(heading ? 1 : 0)
                .filter(CsvRow.Fields.class::isInstance)
                .map(row -> ((CsvRow.Fields) row).fields())
                .filter(fields -> column < fields.size() && !fields.get(column).isBlank())
                .map(fields -> fields.get(column).strip())
                .toList();
    }

    /** Whether the first row names the columns: names are neither addresses nor numbers nor dates. */
    boolean hasHeading() {
        return !(rows.isEmpty() || rows.getFirst() instanceof CsvRow.Broken)
                && (rows.size() == 1 || first().stream().noneMatch(Values::isData));
    }
}
