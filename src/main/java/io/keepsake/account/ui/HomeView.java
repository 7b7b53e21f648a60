package io.keepsake.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.Wordmark;
import io.keepsake.platform.workspace.Ambient;
import jakarta.annotation.security.PermitAll;

/** Keepsake's root: leads to the workspace last used. Whoever has none reads here what to do. */
@Route("")
@PageTitle("Keepsake")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final Workspaces workspaces;

    HomeView(Workspaces workspaces) {
        this.workspaces = workspaces;
        addClassName("plain-page");
        add(
                new Wordmark(),
                EmptyState.page(
                        Icons.WORKSPACE,
                        "No workspace yet",
                        "You are signed in, but not a member of any workspace. Ask an owner or admin of your company to "
                                + "add you."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workspaces.landing(Ambient.requireUser()).ifPresent(workspace -> event.forwardTo("w/" + workspace.slug()));
    }
}
