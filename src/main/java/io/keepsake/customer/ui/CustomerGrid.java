package io.keepsake.customer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import io.keepsake.customer.CustomerColumn;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.Matches;
import io.keepsake.customer.SearchTooSlow;
import io.keepsake.customer.Sorting;
import io.keepsake.platform.ui.Formats;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length, in columns; where the screen is too narrow for them, in two lines for each customer. What the
 * browser adds, that a row is a link as a whole, stands in customers.js.
 */
@Tag("customer-rows")
final class CustomerGrid extends HtmlContainer {
    private static final int PAGE = 50;

    private final Grid<CustomerRow> grid = new Grid<>(PAGE);
    private final Map<CustomerColumn, Grid.Column<CustomerRow>> columns = new EnumMap<>(CustomerColumn.class);
    private final Grid.Column<CustomerRow> name;
    private final Grid.Column<CustomerRow> compact;
    private final Consumer<Sorting> sort;
    private final Consumer<SearchTooSlow> failed;

    private Set<CustomerColumn> chosen = Set.of();
    private Sorting sorting = Sorting.USUAL;
    private boolean narrow;

    /**
     * @param sort told of the order that the user asks for
     * @param failed told of a part of the list that could not be read in time
     */
    CustomerGrid(CustomerCells cells, Formats formats, Consumer<Sorting> sort, Consumer<SearchTooSlow> failed) {
        this.sort = sort;
        this.failed = failed;
        compact = grid.addColumn(cells.compact()).setRowHeader(true);
        name = grid.addColumn(cells.name()).setHeader("Name").setKey(Sorting.By.NAME.key());
        name.setSortable(true).setFrozen(true).setRowHeader(true).setTooltipGenerator(CustomerCells::nameAlone);
        name.setWidth("194px").setFlexGrow(2).setResizable(true);
        addColumns(cells, formats);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Customers");
        grid.addSortListener(this::sorted);
        add(grid);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://scripts/customers.js");
    }

    private void addColumns(CustomerCells cells, Formats formats) {
        addText(CustomerColumn.EMAIL, "204px", row -> row.profile().email());
        addText(CustomerColumn.MOBILE, "138px", cells::mobile).setFlexGrow(0);
        addText(CustomerColumn.SYSTEM_ID, "104px", row -> row.profile().systemId());
        add(CustomerColumn.STATE, "104px", grid.addColumn(cells.state())).setFlexGrow(0);
        addText(CustomerColumn.CITY, "102px", row -> row.profile().city());
        add(CustomerColumn.LAST_SEEN, "108px", grid.addColumn(cells::lastSeen))
                .setFlexGrow(0)
                .setTooltipGenerator(row -> row.lastSeen().map(formats::exact).orElse(""));
        addNumber(CustomerColumn.EVENTS, "72px", row -> formats.count(row.events()));
        addNumber(CustomerColumn.ORDERS, "74px", row -> formats.count(row.orders()));
        addNumber(CustomerColumn.REVENUE, "104px", row -> formats.money(row.revenue()));
        add(CustomerColumn.ADDED, "108px", grid.addColumn(row -> formats.day(row.added())))
                .setFlexGrow(0);
    }

    private Grid.Column<CustomerRow> addText(
            CustomerColumn column, String width, ValueProvider<CustomerRow, @Nullable String> value) {
        return add(column, width, grid.addColumn(value)).setTooltipGenerator(value::apply);
    }

    private void addNumber(CustomerColumn column, String width, ValueProvider<CustomerRow, String> value) {
        add(column, width, grid.addColumn(value)).setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
    }

    private Grid.Column<CustomerRow> add(CustomerColumn column, String width, Grid.Column<CustomerRow> made) {
        columns.put(column, made);
        return made.setHeader(column.label())
                .setKey(column.sorting().key())
                .setSortable(true)
                .setWidth(width)
                .setResizable(true);
    }

    /** Another list. @param at how many customers to scroll past */
    void show(ListPages pages, Sorting order, int at) {
        var list = grid.setItems(query -> read(pages, query));
        if (pages.matches().more()) {
            // beyond what is counted, it grows as one scrolls; a place further down is there because one came from
            // there
            list.setItemCountEstimate(Math.max(Matches.MOST, at + 2 * PAGE));
            list.setItemCountEstimateIncrease(Matches.MOST);
        } else {
            list.setItemCountCallback(query -> pages.matches().count());
        }
        grid.scrollToIndex(at);
        sorting = order;
        mark(order);
    }

    void showColumns(Set<CustomerColumn> wanted) {
        chosen = wanted;
        arrange();
    }

    void setNarrow(boolean narrow) {
        this.narrow = narrow;
        arrange();
    }

    private void arrange() {
        compact.setVisible(narrow);
        name.setVisible(!narrow);
        columns.forEach((column, shown) -> shown.setVisible(!narrow && chosen.contains(column)));
    }

    private Stream<CustomerRow> read(ListPages pages, Query<CustomerRow, ?> query) {
        try {
            return pages.read(query.getOffset(), query.getLimit()).stream();
        } catch (SearchTooSlow tooSlow) {
            failed.accept(tooSlow);
            return Stream.empty();
        }
    }

    /** A click on another column sorts by it in the direction one wants first, any further one turns it round. */
    private void sorted(SortEvent<Grid<CustomerRow>, GridSortOrder<CustomerRow>> event) {
        if (event.isFromClient()) {
            var asked = event.getSortOrder().stream()
                    .findFirst()
                    .flatMap(order -> Sorting.By.ofKey(order.getSorted().getKey()))
                    .filter(by -> by != sorting.by())
                    .map(Sorting::of)
                    .orElseGet(sorting::reversed);
            sort.accept(asked);
        }
    }

    private void mark(Sorting order) {
        var column = grid.getColumnByKey(order.by().key());
        var direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        grid.sort(List.of(new GridSortOrder<>(column, direction)));
    }
}
