package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.keepsake.imports.Counts;
import io.keepsake.imports.WrongRow;
import java.util.ArrayList;
import java.util.List;

/** The first rows that were left out with what was the matter, and all of them to download. */
final class WrongRowsPanel extends Composite<Div> {
    private static final int SHOWN = 8;
    private static final String GONE =
            "The rows themselves were kept for %d days and are gone.".formatted(WrongRow.KEPT.toDays());

    private final ShownImport shown;

    WrongRowsPanel(ShownImport shown, ImportServices services, Counts counts) {
        this.shown = shown;
        var leftOut = counts.wrong() + counts.conflicting();
        getContent().addClassNames("wrong-rows");
        getContent().setVisible(leftOut > 0);
        if (leftOut > 0) {
            var kept = services.imports().keptWrongRows(shown.workspaceId(), shown.id());
            var rows = services.imports().wrongRows(shown.workspaceId(), shown.id(), 0, SHOWN);
            getContent().add(head(services, leftOut, kept), kept == 0 ? soft(GONE) : table(rows));
            if (kept > 0 && leftOut > rows.size()) {
                getContent().add(soft(more(leftOut, kept, rows.size())));
            }
        }
    }

    private Div head(ImportServices services, long leftOut, long kept) {
        var head = new Div(new H3(shown.formats().count(leftOut, "row is", "rows are") + " left out"));
        head.addClassName("wrong-rows-head");
        if (kept > 0) {
            head.add(Downloads.wrongRows(
                    services.wrongRows(),
                    shown.workspaceId(),
                    shown.file(),
                    "Download " + shown.formats().count(kept, "row", "rows") + " with the reasons"));
        }
        return head;
    }

    private String more(long leftOut, long kept, int rows) {
        var sentences = new ArrayList<String>();
        if (kept > rows) {
            sentences.add("These are the first %s.".formatted(shown.formats().count(rows)));
        }
        var gone = Math.min(leftOut, WrongRow.MOST_KEPT) - kept;
        sentences.add(
                leftOut > WrongRow.MOST_KEPT
                        ? "Of one file, the first %s rows are kept, for %d days."
                                .formatted(shown.formats().count(WrongRow.MOST_KEPT), WrongRow.KEPT.toDays())
                        : "The download has all that are kept, for %d days.".formatted(WrongRow.KEPT.toDays()));
        if (gone > 0) {
            sentences.add(shown.formats().count(gone, "row was", "rows were")
                    + " about people who have been archived since, and went with them.");
        }
        return String.join(" ", sentences);
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassName("soft");
        return soft;
    }

    private static Div table(List<WrongRow> rows) {
        var table = new NativeTable();
        table.getHead().add(new NativeTableRow(header("Line"), header("What is the matter"), header("Row")));
        for (var row : rows) {
            var line = new NativeTableCell(String.valueOf(row.line()));
            line.addClassName("cell-number");
            var fields = new NativeTableCell(String.join(" · ", row.fields()));
            fields.addClassName("cell-row");
            var reason = new NativeTableCell(row.reason());
            reason.addClassName("cell-row-reason");
            table.getBody().add(new NativeTableRow(line, reason, fields));
        }
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", "Rows left out");
        return scroll;
    }

    private static NativeTableHeaderCell header(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
