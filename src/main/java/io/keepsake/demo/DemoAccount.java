package io.keepsake.demo;

import io.keepsake.account.Accounts;
import io.keepsake.account.Members;
import io.keepsake.account.NewUser;
import io.keepsake.account.Role;
import io.keepsake.account.Users;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WithoutWorkspace;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The company of the demo. It stands from the beginning; those who sign in to it come last, so that an account without
 * users is a demo whose making was cut off.
 */
@Service
class DemoAccount {
    static final String OWNER = "owner@keepsake.test";
    static final String MARKETER = "marketer@keepsake.test";
    static final String ANALYST = "analyst@keepsake.test";
    static final String PASSWORD = "keepsake-demo";
    private static final String NAME = "Acme Agency";

    private final Accounts accounts;
    private final Workspaces workspaces;
    private final Users users;
    private final Members members;

    DemoAccount(Accounts accounts, Workspaces workspaces, Users users, Members members) {
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.users = users;
        this.members = members;
    }

    /** Whether there is nothing yet. */
    @WithoutWorkspace(readOnly = true)
    public boolean isPossible() {
        return !accounts.any();
    }

    /** Whether making it was cut off. */
    @WithoutWorkspace(readOnly = true)
    public boolean isHalfDone() {
        return accounts.any() && !users.any();
    }

    /** Whether one can sign in to it. */
    @WithoutWorkspace(readOnly = true)
    public boolean isThere() {
        return users.exists(OWNER);
    }

    /** Makes the account and its workspaces. */
    @WithoutWorkspace
    public void open() {
        var account = accounts.create(NAME);
        accounts.addWorkspace(account, Brands.AURORA.workspace());
        accounts.addWorkspace(account, Brands.BRIO.workspace());
    }

    /** The brand's workspace. */
    @WithoutWorkspace(readOnly = true)
    public Workspace workspace(Brand brand) {
        return workspaces.ids().stream()
                .map(workspaces::require)
                .filter(workspace -> workspace.slug().equals(brand.workspace().slug()))
                .findFirst()
                .orElseThrow();
    }

    /** The brand's workspace; empty where there is no demo. */
    @WithoutWorkspace(readOnly = true)
    public Optional<Workspace> find(Brand brand) {
        return isThere() ? Optional.of(workspace(brand)) : Optional.empty();
    }

    /** Lets people in, and by that finishes the demo. */
    @WithoutWorkspace
    public void letIn() {
        var account = accounts.find(NAME).orElseThrow();
        var aurora = workspace(Brands.AURORA);
        members.joinAccount(account, user("Ada Brandt", OWNER), Role.OWNER);
        members.join(aurora.id(), user("Grace Keller", MARKETER), Role.MARKETER);
        members.join(aurora.id(), user("Linus Weber", ANALYST), Role.ANALYST);
    }

    private UserId user(String name, String email) {
        return users.create(new NewUser(name, email, PASSWORD));
    }
}
