package io.keepsake.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** A workspace's root: leads to its first page. */
@Route(value = "w/:workspace", layout = MainLayout.class)
@PageTitle("Keepsake")
@PermitAll
class WorkspaceRootView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;
    private final List<MenuEntry> entries;

    WorkspaceRootView(Workspaces workspaces, List<MenuEntry> entries) {
        this.workspaces = workspaces;
        this.entries = entries;
        addClassName("page");
        add(EmptyState.page(
                Icons.KEY, "Nothing here for your role", "An owner or admin of this workspace can give you another."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entered =
                workspaces.enter(event.getRouteParameters().get("workspace").orElseThrow());
        entries.stream()
                .filter(entry -> entered.role().allows(entry.right()))
                .findFirst()
                .ifPresent(entry -> event.forwardTo(entry.in(entered.workspace().slug())));
    }
}
