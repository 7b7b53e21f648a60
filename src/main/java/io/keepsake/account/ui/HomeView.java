package io.keepsake.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Members;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MenuEntry;
import io.keepsake.platform.ui.Wordmark;
import io.keepsake.platform.workspace.Ambient;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Keepsake's root: leads to the workspace last used. Whoever has none reads here what to do. */
@Route("")
@PageTitle("Keepsake")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;
    private final Members members;
    private final List<MenuEntry> entries;

    HomeView(Workspaces workspaces, Members members, List<MenuEntry> entries) {
        this.workspaces = workspaces;
        this.members = members;
        this.entries = entries;
        addClassName("plain-page");
        add(
                new Wordmark(),
                new EmptyState(
                        Icons.WORKSPACE,
                        "No workspace yet",
                        "You are signed in, but not a member of any workspace. Ask an owner or admin of your company to "
                                + "add you."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workspaces.landing(Ambient.requireUser()).ifPresent(workspace -> event.forwardTo(first(workspace)));
    }

    private String first(Workspace workspace) {
        return entries.stream()
                .filter(entry -> members.has(Ambient.requireUser(), workspace.id(), entry.right()))
                .findFirst()
                .map(entry -> entry.in(workspace.slug()))
                .orElse("w/" + workspace.slug());
    }
}
