package io.keepsake.imports;

import io.keepsake.platform.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A row, and what it says. */
record ReadRow<T>(CsvRow.Fields row, T value) {
    /** Those that can be read; the others are counted as wrong. */
    static <T> List<ReadRow<T>> of(
            List<CsvRow> rows, ImportSettings settings, Function<List<String>, Reading<T>> reader, Tally tally) {
        var read = new ArrayList<ReadRow<T>>(rows.size());
        for (var row : rows) {
            switch (row) {
                case CsvRow.Broken broken -> tally.wrong(broken);
                case CsvRow.Fields fields -> {
                    switch (reader.apply(fields.fields())) {
                        case Reading.Read<T>(T value) -> read.add(new ReadRow<>(fields, value));
                        case Reading.Unreadable<T> unreadable -> tally.wrong(fields, unreadable.reason(settings));
                    }
                }
            }
        }
        return read;
    }
}
