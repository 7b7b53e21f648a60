package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A list of objects as a table: the items of a purchase. */
final class ItemsTable extends Composite<Div> {
    private static final int MOST_ROWS = 50;

    /** @param items each an object, by {@link #suits} */
    ItemsTable(String label, List<?> items, PropertyWords words) {
        var shown = items.stream()
                .limit(MOST_ROWS)
                .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                .toList();
        var columns = new TreeSet<>(new ReadingOrder());
        shown.forEach(item -> item.keySet().forEach(name -> columns.add((String) name)));
        var table = new NativeTable(head(columns, shown, words.names()));
        var body = new NativeTableBody();
        shown.forEach(item -> body.add(row(columns, item, words.within(item))));
        table.add(body);
        var frame = new Div(table);
        frame.addClassName("items-frame");
        // it scrolls sideways where the screen is narrow, with the arrow keys too
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", label);
        getContent().addClassName("items");
        getContent().add(frame);
        if (items.size() > MOST_ROWS) {
            getContent().add(new Paragraph("and " + (items.size() - MOST_ROWS) + " more"));
        }
    }

    /** Whether a value is a list of objects. */
    static boolean suits(@Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(item -> item instanceof Map<?, ?> object && !object.isEmpty());
    }

    private static NativeTableHeader head(Set<String> columns, List<Map<?, ?>> items, PropertyNames names) {
        var row = new NativeTableRow();
        for (var name : columns) {
            var cell = new NativeTableHeaderCell(names.shown(name));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", items.stream().allMatch(item -> item.get(name) instanceof Number));
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private static NativeTableRow row(Set<String> columns, Map<?, ?> item, PropertyWords words) {
        var row = new NativeTableRow();
        for (var name : columns) {
            var value = item.get(name);
            var cell = row.addDataCell();
            cell.setText(item.containsKey(name) ? words.value(name, value) : "");
            cell.setClassName("number", value instanceof Number);
        }
        return row;
    }
}
