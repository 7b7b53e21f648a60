package io.keepsake.event.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.Keys;
import io.keepsake.account.Workspaces;
import io.keepsake.event.Arrivals;
import io.keepsake.event.BrowserSdk;
import io.keepsake.event.DataCatalogue;
import io.keepsake.platform.ui.Polling;
import io.keepsake.platform.ui.SettingsLayout;
import jakarta.annotation.security.PermitAll;

/** How a site or a server is connected, step by step, until one sees what comes in. */
@Route(value = "w/:workspace/settings/site", layout = SettingsLayout.class)
@PageTitle("Add Keepsake to your site · Keepsake")
@PermitAll
class SiteView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;
    private final CollectingRules rules;
    private final Keys keys;
    private final Arrivals arrivals;
    private final DataCatalogue catalogue;
    private final BrowserSdk sdk;
    private final Polling polling = new Polling();

    SiteView(
            Workspaces workspaces,
            CollectingRules rules,
            Keys keys,
            Arrivals arrivals,
            DataCatalogue catalogue,
            BrowserSdk sdk) {
        this.workspaces = workspaces;
        this.rules = rules;
        this.keys = keys;
        this.arrivals = arrivals;
        this.catalogue = catalogue;
        this.sdk = sdk;
        addClassNames("page-body", "settings-body");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElseThrow())
                .workspace();
        var settings = rules.of(workspace.id());
        var latest = new LatestArrivals(workspace, arrivals, catalogue.eventLabels(workspace.id()));
        removeAll();
        add(
                step("1", "Allow your site", new OriginsForm(workspace.id(), rules, settings)),
                step("2", "Paste this into every page", new SnippetPanel(workspace.id(), keys, sdk)),
                step("3", "Open your site, and see it work", latest),
                step("4", "Connect a server", new ServerPanel()));
        latest.show();
        polling.whilePolled(latest::show);
        polling.needed(true);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling.attach(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.detach(detached.getUI());
    }

    private static Section step(String number, String title, com.vaadin.flow.component.Component content) {
        var mark = new Div(number);
        mark.addClassName("step-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var head = new Div(mark, new H2(title));
        head.addClassName("settings-step-head");
        var step = new Section(head, content);
        step.addClassName("settings-step");
        return step;
    }
}
