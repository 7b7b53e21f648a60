package io.keepsake.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.keepsake.account.Passwords;
import io.keepsake.account.Users;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.ui.FrameParts;
import io.keepsake.platform.workspace.Ambient;

/** What account puts into the frame: the switcher between workspaces, and the user's menu. */
@org.springframework.stereotype.Component
class AccountInFrame implements FrameParts {
    private final Workspaces workspaces;
    private final Users users;
    private final Passwords passwords;
    private final AuthenticationContext authentication;

    AccountInFrame(Workspaces workspaces, Users users, Passwords passwords, AuthenticationContext authentication) {
        this.workspaces = workspaces;
        this.users = users;
        this.passwords = passwords;
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
        return new WorkspaceSwitcher(place, workspaces.list(Ambient.requireUser()));
    }

    @Override
    public Component userMenu() {
        return new UserMenu(users.current(), passwords, authentication);
    }
}
