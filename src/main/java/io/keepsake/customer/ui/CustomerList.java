package io.keepsake.customer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import io.keepsake.account.Entered;
import io.keepsake.account.Workspace;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerColumn;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Matches;
import io.keepsake.customer.SearchTooSlow;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.ui.PageHeader;
import io.keepsake.platform.workspace.Right;
import java.util.Collection;
import java.util.Set;

/** A list of customers with all that narrows it, for one user in one workspace. */
final class CustomerList extends Composite<Div> {
    /** Where columns give way to two lines for each customer, in CSS pixels. */
    private static final int NARROW = 700;

    private final Entered entered;
    private final ListServices services;
    private final Asking asking;
    private final Formats formats;
    private final PageHeader header = new PageHeader("Customers");
    private final FilterBar bar;
    private final FilterChips chips;
    private final Paragraph leftOut = new Paragraph();
    private final ExportLink export;
    private final CustomerGrid grid;
    private final Div instead = new Div();

    private ListAddress address;

    CustomerList(Entered entered, ListServices services, Asking asking) {
        this.entered = entered;
        this.services = services;
        this.asking = asking;
        formats = new Formats(workspace().zone(), workspace().currency());
        address = new ListAddress(workspace().slug(), CustomerQuery.ALL, 0, Set.of());
        var words = new FilterWords(formats);
        bar = new FilterBar(words, this::attributes, asking, savedFilters());
        chips = new FilterChips(words, this::attributes, asking);
        export = new ExportLink(services.export(), workspace());
        grid = new CustomerGrid(
                new CustomerCells(formats, row -> address.pathTo(row.keepsakeId())),
                formats,
                sorting -> asking.choose(address.query().sortedBy(sorting)),
                this::tooSlow);
        grid.showColumns(services.columns().of(workspace().id()));
        arrange();
    }

    private void arrange() {
        header.withActions(columns(), export);
        export.setVisible(entered.role().allows(Right.EXPORT));
        if (entered.role().allows(Right.EDIT)) {
            header.withActions(newCustomer());
        }
        leftOut.addClassName("left-out");
        leftOut.getElement().setAttribute("role", "status");
        instead.addClassName("instead-of-list");
        getContent().addClassName("customer-list");
        getContent().add(header, bar, chips, leftOut, grid, instead);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var window = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(
                this,
                () -> grid.setNarrow(window.get().width() > 0 && window.get().width() <= NARROW));
    }

    void show(ListAddress other) {
        address = other;
        bar.show(other.query());
        chips.show(other.query());
        export.show(other.query());
        leftOut.setVisible(!other.leftOut().isEmpty());
        leftOut.setText("Part of this address was not understood and left out: " + String.join(", ", other.leftOut()));
        try {
            show(new ListPages(services.search(), workspace().id(), other.query()));
        } catch (SearchTooSlow tooSlow) {
            tooSlow(tooSlow);
        }
    }

    private void show(ListPages pages) {
        var matches = pages.matches();
        chips.setCount(count(matches));
        if (matches.count() > 0) {
            showInstead();
            grid.show(pages, address.query().sorting(), address.at());
        } else {
            showInstead(instead(address.query()));
        }
    }

    private String count(Matches matches) {
        return matches.more()
                ? formats.count(matches.count()) + "+ customers"
                : formats.count(matches.count(), "customer", "customers");
    }

    private void showInstead(Component... others) {
        instead.removeAll();
        instead.add(others);
        instead.setVisible(others.length > 0);
        grid.setVisible(others.length == 0);
    }

    private void tooSlow(SearchTooSlow tooSlow) {
        chips.setCount("");
        showInstead(new EmptyState(
                Icons.CLOCK,
                "This list could not be read",
                String.valueOf(tooSlow.getMessage()),
                new Button("Try again", click -> show(address)),
                clearFilters()));
    }

    private EmptyState instead(CustomerQuery query) {
        if (query.equals(
                CustomerQuery.ALL.withStates(Set.of(CustomerState.ARCHIVED)).sortedBy(query.sorting()))) {
            return nobodyArchived();
        }
        return query.isFiltered() ? nobodyMatches() : nobodyYet();
    }

    private EmptyState nobodyArchived() {
        return new EmptyState(
                Icons.ARCHIVE,
                "Nobody is archived",
                "Who is archived from their page's settings menu stands here afterwards: their story, without their name.",
                clearFilters());
    }

    private EmptyState nobodyMatches() {
        return new EmptyState(
                Icons.SEARCH,
                "No customers match",
                "Try fewer words or filters. Search looks at names, emails, mobiles, System IDs and Keepsake IDs.",
                clearFilters());
    }

    private EmptyState nobodyYet() {
        var may = entered.role();
        return new EmptyState(
                Icons.CUSTOMERS,
                "No customers yet",
                may.allows(Right.IMPORT)
                        ? "Bring them in from a CSV file, or enter the first one by hand."
                        : "They appear here as soon as somebody brings them in.",
                may.allows(Right.IMPORT) ? new Component[] {importLink(), newCustomer()} : new Component[0]);
    }

    private Anchor importLink() {
        var link = new Anchor("w/" + workspace().slug() + "/import", "Import customers");
        link.addClassName("button");
        return link;
    }

    private Button clearFilters() {
        return new Button(
                "Clear filters", click -> asking.choose(address.query().unfiltered()));
    }

    private Button newCustomer() {
        var button = new Button(
                "New customer",
                Icons.PLUS.create(),
                click -> new NewCustomerDialog(services.editing(), workspace(), this::created).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("new-customer");
        return button;
    }

    private void created(Customer customer) {
        UI.getCurrent().navigate(address.pathTo(customer.keepsakeId()));
        Notices.success("Customer created.");
    }

    private FilterButton columns() {
        return new FilterButton(
                Icons.COLUMNS,
                "Columns",
                close -> new ColumnChooser(services.columns().of(workspace().id()), this::choose));
    }

    private void choose(Set<CustomerColumn> columns) {
        services.columns().choose(workspace().id(), columns);
        grid.showColumns(columns);
    }

    private FilterButton savedFilters() {
        return new FilterButton(
                Icons.STAR,
                "Saved filters",
                close -> new SavedFilterChoices(
                        services.filters(),
                        workspace().id(),
                        entered.role().allows(Right.EDIT),
                        address.query(),
                        asking,
                        close));
    }

    private Collection<KnownAttribute> attributes() {
        return services.attributes().list(workspace().id()).values();
    }

    private Workspace workspace() {
        return entered.workspace();
    }
}
