package io.keepsake.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.keepsake.account.Users;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.ui.FrameParts;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.workspace.Ambient;

/** What account puts into the frame: the switcher between workspaces, and the user's menu. */
@org.springframework.stereotype.Component
class AccountInFrame implements FrameParts {
    private final Workspaces workspaces;
    private final Users users;
    private final AuthenticationContext authentication;

    AccountInFrame(Workspaces workspaces, Users users, AuthenticationContext authentication) {
        this.workspaces = workspaces;
        this.users = users;
        this.authentication = authentication;
    }

    @Override
    public Place enter(String slug) {
        var entered = workspaces.enter(slug);
        workspaces.remember(Ambient.requireUser(), entered.workspace().id());
        return new Place(entered.workspace().slug(), entered.workspace().name(), entered.role()::allows);
    }

    @Override
    public Component switcher(Place place) {
        return new Div(new Span(place.name()));
    }

    @Override
    public Component userMenu() {
        var user = users.current();
        var menu = new MenuBar();
        menu.addClassName("user-menu");
        MenuItem item = menu.addItem(new Span(user.name()));
        var signOut = item.getSubMenu().addItem(Icons.SIGN_OUT.create(), click -> authentication.logout());
        signOut.add("Sign out");
        return menu;
    }
}
