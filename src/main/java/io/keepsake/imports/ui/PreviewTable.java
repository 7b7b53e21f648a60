package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.keepsake.imports.Column;
import io.keepsake.imports.ImportSettings;
import io.keepsake.imports.Preview;
import io.keepsake.imports.Target;
import java.util.List;
import java.util.stream.IntStream;

/** The first rows as they would be read, problems where they are. */
final class PreviewTable extends Composite<Div> {
    private final ImportSettings settings;
    private final List<Integer> columns;

    PreviewTable(ImportSettings settings, Preview preview) {
        this.settings = settings;
        columns = IntStream.range(0, settings.columns().size())
                .filter(i -> settings.columns().get(i).target() != Target.SKIP)
                .boxed()
                .toList();
        var table = new NativeTable();
        table.getHead().add(heading());
        preview.rows().forEach(row -> table.getBody().add(rows(row)));
        getContent().addClassName("table-scroll");
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", "The first rows as they will be read");
        getContent().add(table);
        if (preview.rows().isEmpty()) {
            getContent().add(new Span("The file has no rows below its heading."));
        }
    }

    private NativeTableRow heading() {
        var heading = new NativeTableRow(header("Line"));
        columns.forEach(i -> heading.add(header(label(settings.columns().get(i)))));
        return heading;
    }

    private static String label(Column column) {
        return column.target().named() && !column.name().isEmpty()
                ? column.name()
                : column.target().label();
    }

    /** The row, and below it what is the matter with it as a whole. */
    private NativeTableRow[] rows(Preview.Row read) {
        var row = new NativeTableRow(line(String.valueOf(read.line())));
        if (read.problem().isEmpty()) {
            columns.forEach(i -> row.add(cell(read, i)));
            return new NativeTableRow[] {row};
        }
        var problem = whole(read.problem().get());
        if (read.cells().isEmpty()) {
            row.add(problem);
            return new NativeTableRow[] {row};
        }
        columns.forEach(i -> row.add(cell(read, i)));
        var below = new NativeTableRow(line(""), problem);
        below.addClassName("row-problem");
        return new NativeTableRow[] {row, below};
    }

    private static NativeTableCell line(String number) {
        var line = new NativeTableCell(number);
        line.addClassName("cell-number");
        return line;
    }

    private NativeTableCell whole(String problem) {
        var cell = new NativeTableCell(problem);
        cell.addClassName("cell-problem");
        cell.getElement().setAttribute("colspan", String.valueOf(Math.max(1, columns.size())));
        return cell;
    }

    private static NativeTableCell cell(Preview.Row read, int column) {
        if (column >= read.cells().size()) {
            return new NativeTableCell();
        }
        var value = read.cells().get(column);
        var cell = new NativeTableCell(new Span(value.text()));
        value.problem().ifPresent(problem -> {
            var sentence = new Span(problem);
            sentence.addClassName("cell-reason");
            cell.addClassName("cell-problem");
            cell.add(sentence);
        });
        return cell;
    }

    private static NativeTableHeaderCell header(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
