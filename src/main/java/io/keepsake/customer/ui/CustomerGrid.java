package io.keepsake.customer.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.MobileNumber;
import io.keepsake.customer.Sorting;
import io.keepsake.platform.ui.Formats;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Customers as a table, any number of them. Sorting is the server's, because the table never holds them all. */
final class CustomerGrid extends Grid<CustomerRow> {
    private static final int PAGE = 50;

    private final Function<CustomerRow, String> address;
    private final Formats formats;

    /**
     * @param address of a customer's page
     * @param onOpen the user chose a row
     * @param onSort the user chose another order
     */
    CustomerGrid(
            Formats formats,
            Function<CustomerRow, String> address,
            Consumer<CustomerRow> onOpen,
            Consumer<Sorting> onSort) {
        super(PAGE);
        this.address = address;
        this.formats = formats;
        addClassName("customer-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setMultiSort(false);
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        setSizeFull();
        addColumns();
        addItemClickListener(click -> onOpen.accept(click.getItem()));
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                onSort.accept(sorting(sort.getSortOrder()));
            }
        });
    }

    /** Marks the header of the column the list is sorted by. */
    void show(Sorting sorting) {
        var column = getColumnByKey(sorting.by().key());
        sort(
                column == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, sorting.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    private void addColumns() {
        addColumn(name())
                .setHeader("Name")
                .setKey(Sorting.By.NAME.key())
                .setSortable(true)
                .setFlexGrow(3)
                .setWidth("220px");
        addText(Sorting.By.EMAIL, "Email", CustomerRow::email, "200px", 3);
        addText(Sorting.By.MOBILE, "Mobile", CustomerGrid::mobile, "150px", 1);
        addText(Sorting.By.SYSTEM_ID, "System ID", CustomerRow::systemId, "110px", 1);
        addColumn(new ComponentRenderer<>(row -> new StateBadge(row.state())))
                .setHeader("State")
                .setKey(Sorting.By.STATE.key())
                .setSortable(true)
                .setWidth("120px")
                .setFlexGrow(0);
        addText(Sorting.By.CITY, "City", CustomerRow::city, "110px", 1);
        addText(Sorting.By.LAST_SEEN, "Last seen", this::lastSeen, "110px", 1);
        addNumber(Sorting.By.EVENTS, "Events", row -> formats.count(row.events()), "90px");
        addNumber(Sorting.By.ORDERS, "Orders", row -> formats.count(row.orders()), "90px");
        addNumber(Sorting.By.REVENUE, "Revenue", row -> formats.money(row.revenue()), "120px");
        getColumns().forEach(column -> column.setResizable(true));
    }

    private LitRenderer<CustomerRow> name() {
        return LitRenderer.<CustomerRow>of("""
                <a class="customer-link" router-link href="${item.href}" title="${item.title}">
                  <vaadin-avatar name="${item.title}" aria-hidden="true" tabindex="-1"></vaadin-avatar>
                  <span class="customer-link-text">
                    <span class="truncate">${item.title}</span>
                    <span class="customer-link-note truncate">${item.note}</span>
                  </span>
                </a>
                """)
                .withProperty("href", address::apply)
                .withProperty("title", CustomerRow::title)
                .withProperty("note", row -> row.email() == null ? row.state().label() : row.email());
    }

    private void addText(
            Sorting.By by, String header, ValueProvider<CustomerRow, @Nullable String> value, String width, int grow) {
        addColumn(value)
                .setHeader(header)
                .setKey(by.key())
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(grow)
                .setTooltipGenerator(value::apply);
    }

    private void addNumber(Sorting.By by, String header, ValueProvider<CustomerRow, String> value, String width) {
        addColumn(value)
                .setHeader(header)
                .setKey(by.key())
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }

    private static @Nullable String mobile(CustomerRow row) {
        return row.mobile() == null ? null : MobileNumber.format(row.mobile());
    }

    private @Nullable String lastSeen(CustomerRow row) {
        return row.lastSeen().map(at -> formats.ago(at, Instant.now())).orElse(null);
    }

    private static Sorting sorting(List<GridSortOrder<CustomerRow>> chosen) {
        return chosen.stream()
                .findFirst()
                .flatMap(order -> Sorting.By.ofKey(order.getSorted().getKey())
                        .map(by -> new Sorting(by, order.getDirection() == SortDirection.DESCENDING)))
                .orElse(Sorting.USUAL);
    }
}
