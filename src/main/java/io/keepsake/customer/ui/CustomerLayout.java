package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.keepsake.account.Workspace;
import io.keepsake.platform.ui.Formats;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand on the customer page: header above, profile beside activity. Where the screen is too narrow for
 * both, a switch chooses one of them.
 */
final class CustomerLayout extends Composite<Div> {
    private final Div notices = new Div();
    private final Div header = new Div();
    private final Div profile = new Div();
    private final Div totals = new Div();
    private final Div panels = new Div();
    private final Div columns = new Div();
    private @Nullable CustomerHeader title;

    CustomerLayout(Component trail, Component settings) {
        var activity = new Div(totals, panels);
        var top = new Div(header, settings);
        top.addClassName("customer-top");
        notices.addClassName("customer-notices");
        makeRegion(profile, "customer-profile", "Profile");
        makeRegion(activity, "customer-activity", "Activity");
        panels.addClassName("customer-panels");
        columns.addClassName("customer-columns");
        columns.add(profile, activity);
        getContent().addClassName("customer-layout");
        getContent().add(trail, top, notices, new ColumnSwitch(columns), columns);
    }

    /** Scrolls by itself, and so must be within reach of a keyboard. */
    private static void makeRegion(Div column, String className, String name) {
        column.addClassName(className);
        column.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setAttribute("tabindex", "0");
    }

    void show(Workspace workspace, PageContent content) {
        var formats = new Formats(workspace.zone(), workspace.currency());
        var words = new AttributeWords(formats, content.attributes());
        var customer = content.customer();
        header.removeAll();
        title = new CustomerHeader(customer);
        header.add(title);
        totals.removeAll();
        totals.add(new TotalsStrip(content.details().totals(), formats));
        profile.removeAll();
        profile.add(
                new AttributesSection(words.system(customer), words.custom(customer)),
                new IdentifiersSection(content.details().identifiers(), customer.state(), formats),
                new SubscriptionsSection(content.subscriptions(), customer.state(), formats));
        if (!customer.acquisition().isEmpty()) {
            profile.add(new AcquisitionSection(customer.acquisition(), words));
        }
        profile.add(new HistorySection(content.history(), formats));
    }

    /** For whoever goes on with the keyboard, after what they came from has gone. */
    void focusTitle() {
        Objects.requireNonNull(title, "no customer is shown yet").focus();
    }

    void showNotices(List<Component> shown) {
        notices.removeAll();
        notices.add(shown);
    }

    void showPanels(List<Component> shown) {
        panels.removeAll();
        panels.add(shown);
    }
}
