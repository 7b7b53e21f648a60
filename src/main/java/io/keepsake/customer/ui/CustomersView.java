package io.keepsake.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Entered;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.platform.ui.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customers of a workspace. The address says which of them and in which order; all that one chooses changes it. */
@Route(value = "w/:workspace/customers", layout = MainLayout.class)
@PermitAll
class CustomersView extends Div implements BeforeEnterObserver, HasDynamicTitle, Asking {
    private final Workspaces workspaces;
    private final ListServices services;

    private @Nullable Entered entered;
    private @Nullable ListAddress address;
    private @Nullable CustomerList list;

    CustomersView(Workspaces workspaces, ListServices services) {
        this.workspaces = workspaces;
        this.services = services;
        addClassNames("page", "customers-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("workspace").orElseThrow();
        var now = workspaces.enter(slug);
        if (list == null || !now.equals(entered)) {
            entered = now;
            list = new CustomerList(now, services, this);
            removeAll();
            add(list);
        }
        address = ListAddress.read(slug, event.getLocation().getQueryParameters());
        list.show(address);
    }

    @Override
    public String getPageTitle() {
        return entered == null
                ? "Keepsake"
                : "Customers · " + entered.workspace().name() + " · Keepsake";
    }

    @Override
    public void choose(CustomerQuery query) {
        if (!query.equals(address().query())) {
            goTo(address().of(query));
            UI.getCurrent().getPage().getHistory().pushState(null, address().path());
        }
    }

    @Override
    public void type(CustomerQuery query) {
        if (!query.equals(address().query())) {
            goTo(address().of(query));
            UI.getCurrent().getPage().getHistory().replaceState(null, address().path());
        }
    }

    private void goTo(ListAddress other) {
        address = other;
        Objects.requireNonNull(list).show(other);
    }

    private ListAddress address() {
        return Objects.requireNonNull(address, "no list is shown yet");
    }
}
