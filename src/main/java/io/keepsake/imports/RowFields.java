package io.keepsake.imports;

import io.keepsake.platform.csv.Formulas;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of one row, found by what their columns hold. */
record RowFields(ImportSettings settings, List<String> fields) {
    /** Why the row does not fit the columns; blank fields beyond them do no harm. */
    Optional<String> misfit() {
        var columns = settings.columns().size();
        var filled = fields.size();
        while (filled > columns && fields.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled == columns
                ? Optional.empty()
                : Optional.of("The row has " + counted(filled) + ", the file has " + columns + ".");
    }

    private static String counted(int columns) {
        return columns == 1 ? "1 column" : columns + " columns";
    }

    /** Without surrounding space, and without the mark our own files put before a formula. */
    String text(int column) {
        return Formulas.restore(fields.get(column)).strip();
    }

    /** The text that holds it; empty where no column does, or where it is blank. */
    String text(Target target) {
        OptionalInt column = settings.column(target);
        return column.isPresent() ? text(column.getAsInt()) : "";
    }
}
