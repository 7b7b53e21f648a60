package io.keepsake.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Entered;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.MergeRefused;
import io.keepsake.customer.Merging;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.ui.PageHeader;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Makes one customer of two: whom to merge with is searched for, then both are shown side by side. */
@Route(value = "w/:workspace/customers/:customer/merge", layout = MainLayout.class)
@PermitAll
class MergeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String WITH = "with";

    private final Workspaces workspaces;
    private final PageReading reading;
    private final CustomerSearch search;
    private final Merging merging;
    private String title = "";

    MergeView(Workspaces workspaces, PageReading reading, CustomerSearch search, Merging merging) {
        this.workspaces = workspaces;
        this.reading = reading;
        this.search = search;
        this.merging = merging;
        addClassName("page");
    }

    static String address(String slug, KeepsakeId customer) {
        return "w/" + slug + "/customers/" + customer.value() + "/merge";
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var entered = workspaces.enter(parameters.get("workspace").orElseThrow());
        requireEditing(entered);
        var id = parameters
                .get("customer")
                .flatMap(KeepsakeId::parse)
                .orElseThrow(() -> new NotFound("There is no such customer."));
        var other = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WITH)
                .flatMap(KeepsakeId::parse);
        show(entered.workspace(), id, other);
    }

    private static void requireEditing(Entered entered) {
        if (!entered.role().allows(Right.EDIT)) {
            throw new NotPermitted("Your role does not allow to merge customers.");
        }
    }

    private void show(Workspace workspace, KeepsakeId id, Optional<KeepsakeId> other) {
        var kept = reading.read(workspace.id(), id);
        title = "Merge " + kept.customer().title() + " · " + workspace.name() + " · Keepsake";
        removeAll();
        var body = new Div();
        body.addClassNames("page-body", "merge-body");
        add(header(workspace, kept), body);
        if (kept.customer().state() == CustomerState.ARCHIVED) {
            body.add(new EmptyState(
                    Icons.ARCHIVE,
                    "This customer was archived",
                    "Whoever was let go stays by themselves, and is never merged with anybody."));
        } else if (other.isEmpty()) {
            body.add(new MergePartner(search, workspace, kept.customer(), partner -> goTo(workspace, id, partner)));
        } else {
            var gone = reading.read(workspace.id(), other.get());
            body.add(new MergeComparison(
                    workspace, kept, gone, () -> goTo(workspace, other.get(), id), () -> merge(workspace, kept, gone)));
        }
    }

    private static PageHeader header(Workspace workspace, PageContent kept) {
        var back = new Anchor(
                "w/" + workspace.slug() + "/customers/"
                        + kept.customer().keepsakeId().value(),
                Icons.ARROW_LEFT.create());
        back.addClassName("back-link");
        back.setAriaLabel("Back to " + kept.customer().title());
        return new PageHeader("Merge customers").withLead(back);
    }

    private static void goTo(Workspace workspace, KeepsakeId kept, KeepsakeId gone) {
        UI.getCurrent().navigate(address(workspace.slug(), kept), QueryParameters.of(WITH, gone.value()));
    }

    private void merge(Workspace workspace, PageContent kept, PageContent gone) {
        try {
            var merged = merging.merge(workspace.id(), kept.customer(), gone.customer());
            UI.getCurrent()
                    .navigate("w/" + workspace.slug() + "/customers/"
                            + merged.keepsakeId().value());
            Notices.success("The two are one customer now.");
        } catch (MergeRefused refused) {
            Notices.problem(String.valueOf(refused.getMessage()));
            show(
                    workspace,
                    kept.customer().keepsakeId(),
                    Optional.of(gone.customer().keepsakeId()));
        }
    }
}
