package io.keepsake.imports;

import io.keepsake.account.Workspace;
import io.keepsake.platform.csv.CsvRow;
import java.util.List;

/** Makes of the rows of a file what they stand for, in the running transaction. */
sealed interface FromRows permits CustomersFromRows, EventsFromRows {
    ImportKind kind();

    /** @param mode whether to do it or to say only what it would do */
    Tally take(Workspace workspace, ImportSettings settings, List<CsvRow> rows, Mode mode);

    /** In earnest or not. */
    enum Mode {
        TAKE,
        REHEARSE
    }
}
