package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The settings' root: leads to the first page that one's role allows. */
@Route(value = "w/:workspace/" + SettingsEntry.ROOT, layout = MainLayout.class)
@PageTitle("Settings · Keepsake")
@PermitAll
class SettingsRootView extends Div implements BeforeEnterObserver {
    private final FrameParts parts;
    private final List<SettingsEntry> entries;

    SettingsRootView(FrameParts parts, List<SettingsEntry> entries) {
        this.parts = parts;
        this.entries = entries;
        addClassName("page");
        add(EmptyState.page(
                Icons.KEY, "Nothing here for your role", "An owner or admin of this workspace can give you another."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = parts.enter(event.getRouteParameters().get("workspace").orElseThrow());
        entries.stream()
                .filter(entry -> place.allows().test(entry.right()))
                .findFirst()
                .ifPresent(entry -> event.forwardTo(entry.in(place.slug())));
    }
}
