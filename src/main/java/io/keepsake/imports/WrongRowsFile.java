package io.keepsake.imports;

import io.keepsake.platform.csv.CsvWriter;
import io.keepsake.platform.workspace.WorkspaceId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The rows that were left out, as a CSV file: the columns of the file they came from, then the line and what was the
 * matter, so that they can be put right and brought in again.
 */
@Component
public class WrongRowsFile {
    private static final int PAGE = 1_000;

    private final Imports imports;

    WrongRowsFile(Imports imports) {
        this.imports = imports;
    }

    /** Writes page by page, in no transaction while the reader is slow. @param out closed in the end */
    public void write(WorkspaceId workspace, ImportId id, OutputStream out) throws IOException {
        var columns = imports.require(workspace, id).settings().columns();
        try (var csv = new CsvWriter(out)) {
            csv.row(heading(columns));
            var page = imports.wrongRows(workspace, id, 0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> csv.row(fields(row, columns.size())));
                page = imports.wrongRows(workspace, id, page.getLast().line(), PAGE);
            }
        }
    }

    private static List<String> heading(List<Column> columns) {
        var heading = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            heading.add(columns.get(i).label(i));
        }
        heading.addAll(MappingGuess.OF_WRONG_ROWS);
        return heading;
    }

    /** A row of another length is brought to that of the file: what is beyond goes to the last column. */
    private static List<String> fields(WrongRow row, int columns) {
        var fields = new ArrayList<String>(columns + 2);
        for (int i = 0; i < columns; i++) {
            fields.add(i < row.fields().size() ? row.fields().get(i) : "");
        }
        if (row.fields().size() > columns) {
            fields.set(
                    columns - 1,
                    String.join(
                            " | ",
                            row.fields().subList(columns - 1, row.fields().size())));
        }
        fields.add(String.valueOf(row.line()));
        fields.add(row.reason());
        return fields;
    }
}
