package io.keepsake.customer;

import io.keepsake.platform.csv.CsvWriter;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.WorkspaceId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lists of customers as CSV files of any length, in little memory. Each page is a transaction of its own, so that no slow
 * reader holds the database up; they go by when the customers were added, which never changes, so that nobody is lost or
 * written twice while others change.
 */
@Component
public class CustomerExport {
    private static final int PAGE = 1_000;

    private final ExportRows rows;

    CustomerExport(ExportRows rows) {
        this.rows = rows;
    }

    /**
     * Writes all customers that the query finds, with all that is known of them. The rights are asked for each page.
     *
     * @param out closed when all is written, and only then
     * @throws NotPermitted where the user who acts may not export, or not any more
     * @throws SearchTooSlow where a page takes longer than three seconds; the file is not complete then
     * @throws java.io.UncheckedIOException where the reader has gone
     */
    public void write(WorkspaceId workspace, CustomerQuery query, OutputStream out) throws IOException {
        var export = rows.open(workspace, query);
        // closed only when all is written: closing makes a broken file look whole
        var csv = new CsvWriter(out);
        csv.row(ExportColumns.headings(export.attributes()));
        var from = Optional.<Place>empty();
        do {
            var page = rows.page(workspace, query, export, from, PAGE);
            page.rows().forEach(csv::row);
            from = page.end();
        } while (from.isPresent());
        csv.close();
    }
}
