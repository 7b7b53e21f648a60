package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.keepsake.account.Entered;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.Channel;
import io.keepsake.customer.Customer;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.Subscriptions;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.WorkspaceId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One customer: the profile on the left, what other features know of them on the right. */
@Route(value = "w/:workspace/customers/:customer", layout = MainLayout.class)
@PermitAll
class CustomerView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, CustomerOnPage.Page {
    private final Workspaces workspaces;
    private final PageReading reading;
    private final PageSlots slots;
    private final Subscriptions subscriptions;
    private final CustomerEditing editing;
    private final OpenPages openPages;
    private final CustomerTrail trail = new CustomerTrail();
    private final SettingsMenu settings;
    private final CustomerLayout layout;
    private final Div dialogs = new Div();

    private @Nullable Entered entered;
    private @Nullable PageContent content;
    private @Nullable EditCustomerDialog dialog;
    private @Nullable PageAddress address;
    private Registration telling = Registration.once(() -> {});

    CustomerView(
            Workspaces workspaces,
            PageReading reading,
            PageSlots slots,
            Subscriptions subscriptions,
            CustomerEditing editing,
            OpenPages openPages) {
        this.workspaces = workspaces;
        this.reading = reading;
        this.slots = slots;
        this.subscriptions = subscriptions;
        this.editing = editing;
        this.openPages = openPages;
        settings = new SettingsMenu(this::edit, this::subscribe, slots.actions());
        layout = new CustomerLayout(trail, settings);
        addClassNames("page", "customer-page");
        add(layout, dialogs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        entered = workspaces.enter(parameters.get("workspace").orElseThrow());
        var id = parameters
                .get("customer")
                .flatMap(KeepsakeId::parse)
                .orElseThrow(() -> new NotFound("There is no such customer."));
        content = reading.read(workspace(), id);
        address =
                PageAddress.read(entered.workspace().slug(), event.getLocation().getQueryParameters());
        trail.show(address());
        showProfile();
        showPanels();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        telling.remove();
        telling = openPages.opened(workspace(), customer().id(), UI.getCurrent(), this::readAgain);
        seekNeighbours();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        telling.remove();
    }

    @Override
    public String getPageTitle() {
        return customer().title() + " · " + entered().workspace().name() + " · Keepsake";
    }

    @Override
    public void show(Component over) {
        dialogs.removeAll();
        dialogs.add(over);
    }

    @Override
    public List<String> chosen(String parameter) {
        return address().chosen().getOrDefault(parameter, List.of());
    }

    @Override
    public void choose(String parameter, List<String> values) {
        address = address().with(parameter, values);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, address.ofPage(customer().keepsakeId()));
    }

    @Override
    public void refresh() {
        show(reading.read(workspace(), customer().id()));
        showPanels();
    }

    @Override
    public void moveTo(KeepsakeId id) {
        show(reading.read(workspace(), id));
        layout.focusTitle();
    }

    /** Somebody changed the customer, here or elsewhere; what was done here is shown already. */
    private void readAgain() {
        try {
            var now = reading.read(workspace(), customer().id());
            if (!now.equals(content)) {
                show(now);
            }
        } catch (NotFound | NotPermitted shutOut) {
            // not for this user any more: let the server say so, with nothing of it left on the screen
            dialogs.removeAll();
            UI.getCurrent().getPage().reload();
        }
    }

    private void show(PageContent now) {
        var moved = !now.customer().keepsakeId().equals(customer().keepsakeId());
        content = now;
        if (moved) {
            address = address().withoutPeople();
            trail.show(address());
        }
        showProfile();
        seekNeighbours();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        if (moved) {
            closeDialogs();
            showPanels();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, address().of(customer().keepsakeId()));
        }
    }

    private void showProfile() {
        settings.show(onPage(), content().subscriptions());
        layout.show(entered().workspace(), content());
        layout.showNotices(slots.notices().stream()
                .flatMap(slot -> slot.notice(onPage()).stream())
                .toList());
    }

    /** Once the rest is on the screen: with an odd filter it may take a while to find out who stands beside. */
    private void seekNeighbours() {
        getElement().executeJs("return true").then(onScreen -> showNeighbours());
    }

    private void showNeighbours() {
        trail.show(
                address(),
                reading.neighbours(workspace(), address().query(), customer().keepsakeId()));
    }

    private void showPanels() {
        layout.showPanels(
                slots.panels().stream().map(slot -> slot.panel(onPage())).toList());
    }

    private void edit() {
        dialog = new EditCustomerDialog(editing, entered().workspace(), customer(), saved -> {
            show(reading.read(workspace(), saved.id()));
            Notices.success("Saved.");
        });
        show(dialog);
        dialog.open();
    }

    private void closeDialogs() {
        if (dialog != null && dialog.isChanged()) {
            Notices.problem("This customer was archived meanwhile. What you typed was not saved.");
        }
        dialogs.removeAll();
    }

    private void subscribe(Channel channel, boolean wanted) {
        if (wanted) {
            subscriptions.subscribe(workspace(), customer().keepsakeId(), channel);
        } else {
            subscriptions.unsubscribe(workspace(), customer().keepsakeId(), channel);
        }
        show(reading.read(workspace(), customer().id()));
        Notices.success((wanted ? "Subscribed to " : "Unsubscribed from ") + SettingsMenu.inASentence(channel) + ".");
    }

    private PageAddress address() {
        return Objects.requireNonNull(address, "no customer is shown yet");
    }

    private CustomerOnPage onPage() {
        return new CustomerOnPage(entered().workspace(), entered().role(), customer(), this);
    }

    private WorkspaceId workspace() {
        return entered().workspace().id();
    }

    private Customer customer() {
        return content().customer();
    }

    private Entered entered() {
        return Objects.requireNonNull(entered, "no customer is shown yet");
    }

    private PageContent content() {
        return Objects.requireNonNull(content, "no customer is shown yet");
    }
}
