package io.keepsake.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.Matches;
import io.keepsake.customer.QueryAddress;
import io.keepsake.customer.SearchTooSlow;
import io.keepsake.customer.Sorting;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All customers of a brand. Search, filters and order live in the address, and nowhere else. */
@Route(value = "w/:workspace/customers", layout = MainLayout.class)
@PageTitle("Customers · Keepsake")
@PermitAll
class CustomersView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;
    private final CustomerSearch search;
    private final PageHeader header = new PageHeader("Customers");
    private final CustomerFilters filters = new CustomerFilters(this::type, this::choose);
    private final Div list = new Div();

    private @Nullable Workspace workspace;
    private CustomerQuery query = CustomerQuery.ALL;

    CustomersView(Workspaces workspaces, CustomerSearch search) {
        this.workspaces = workspaces;
        this.search = search;
        addClassNames("page", "customers-page");
        list.addClassName("customer-list");
        add(header, filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElseThrow())
                .workspace();
        var meaning = QueryAddress.read(event.getLocation().getQueryParameters().getParameters());
        show(meaning.query());
    }

    /** While somebody types, the address follows without a step back for each letter. */
    private void type(CustomerQuery typed) {
        UI.getCurrent().getPage().getHistory().replaceState(null, address(typed));
        show(typed);
    }

    private void choose(CustomerQuery chosen) {
        UI.getCurrent().getPage().getHistory().pushState(null, address(chosen));
        show(chosen);
    }

    private void sort(Sorting order) {
        if (!order.equals(query.sorting())) {
            choose(query.sortedBy(order));
        }
    }

    private void show(CustomerQuery now) {
        query = now;
        filters.show(now);
        try {
            showList(new ListedCustomers(search, workspace().id(), now));
        } catch (SearchTooSlow tooSlow) {
            header.setNote("");
            list.removeAll();
            list.add(new EmptyState(
                    Icons.CLOCK,
                    "This takes too long",
                    "Narrow the list with another filter, or type more of the word you look for.",
                    new Button("Try again", click -> show(query))));
        }
    }

    private void showList(ListedCustomers listed) {
        header.setNote(words(listed.matches()));
        list.removeAll();
        if (listed.matches().count() == 0) {
            list.add(nobody());
            return;
        }
        var shown = new CustomerGrid(formats(), this::path, this::open, this::sort);
        shown.show(query.sorting());
        var part = DataProvider.<CustomerRow, Void>fromFilteringCallbacks(
                listed::fetch, wanted -> listed.matches().count());
        var lazy = shown.setItems(part);
        if (listed.matches().more()) {
            lazy.setItemCountEstimate(Matches.MOST);
            lazy.setItemCountEstimateIncrease(Matches.MOST);
        }
        list.add(shown);
    }

    private EmptyState nobody() {
        if (query.isFiltered()) {
            return new EmptyState(
                    Icons.SEARCH,
                    "Nobody found",
                    "No customer matches all of this. Take a filter away, or look for a part of the name.",
                    new Button("Clear filters", click -> choose(query.unfiltered())));
        }
        return new EmptyState(
                Icons.CUSTOMERS,
                "No customers yet",
                "They appear here as soon as a file is imported or somebody is added by hand.");
    }

    private void open(CustomerRow row) {
        var place = new PageAddress(workspace().slug(), parameters(query)).of(row.keepsakeId());
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    private String path(CustomerRow row) {
        return new PageAddress(workspace().slug(), parameters(query))
                .of(row.keepsakeId())
                .getPathWithQueryParameters();
    }

    private Location address(CustomerQuery of) {
        return new PageAddress(workspace().slug(), parameters(of)).ofList();
    }

    private static QueryParameters parameters(CustomerQuery query) {
        return new QueryParameters(QueryAddress.parameters(query));
    }

    private String words(Matches matches) {
        return matches.more()
                ? formats().count(matches.count()) + "+ customers"
                : formats().count(matches.count(), "customer", "customers");
    }

    private Formats formats() {
        return new Formats(workspace().zone(), workspace().currency());
    }

    private Workspace workspace() {
        return Objects.requireNonNull(workspace, "no workspace is entered yet");
    }
}
