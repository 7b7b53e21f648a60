package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What the pages of a workspace's settings have in common: a heading, and the way from one to another. */
@ParentLayout(MainLayout.class)
@PermitAll
public final class SettingsLayout extends Div implements RouterLayout, BeforeEnterObserver {
    private final FrameParts parts;
    private final List<SettingsEntry> entries;
    private final Nav tabs = new Nav();

    SettingsLayout(FrameParts parts, List<SettingsEntry> entries) {
        this.parts = parts;
        this.entries = entries;
        tabs.addClassName("settings-tabs");
        tabs.getElement().setAttribute("aria-label", "Settings");
        addClassNames("page", "settings-page");
        add(new PageHeader("Settings"), tabs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var segments = event.getLocation().getSegments();
        var place = parts.enter(segments.get(1));
        tabs.removeAll();
        entries.stream().filter(entry -> place.allows().test(entry.right())).forEach(entry -> {
            var address = entry.in(place.slug());
            var tab = new Anchor(address, entry.label());
            if (event.getLocation().getPath().equals(address)) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        });
    }
}
