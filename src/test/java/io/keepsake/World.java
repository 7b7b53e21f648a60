package io.keepsake;

import io.keepsake.account.AccountId;
import io.keepsake.account.Accounts;
import io.keepsake.account.Members;
import io.keepsake.account.NewWorkspace;
import io.keepsake.account.Role;
import io.keepsake.account.Workspace;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The small world of the tests: brands with their people. Each call makes new ones, so that no test meets another's; all
 * users have the password {@link #PASSWORD}.
 */
@Component
public class World {
    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Members members;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private String hash = "";

    World(Accounts accounts, Members members, JdbcClient jdbc, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.members = members;
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** Acme: in Berlin, counts in euros, dials German numbers. */
    public Brand acme() {
        return brand("Acme", ZoneId.of("Europe/Berlin"), "EUR", "DE");
    }

    /** Globex: in New York, counts in dollars, dials American numbers. */
    public Brand globex() {
        return brand("Globex", ZoneId.of("America/New_York"), "USD", "US");
    }

    /** Another workspace in the brand's account: its owner may enter it, its marketer and analyst may not. */
    public Workspace sibling(Brand brand) {
        return Ambient.as(
                new Actor.Keepsake(),
                () -> accounts.addWorkspace(
                        brand.account(), workspace("Sibling", ZoneId.of("Asia/Tokyo"), "JPY", "JP")));
    }

    /** A user who may enter nothing. */
    public UserId stranger() {
        return user("Mallory");
    }

    /** A user who is a member with that role. */
    public UserId member(WorkspaceId workspace, Role role) {
        var user = user(role.label());
        Ambient.as(new Actor.Keepsake(), () -> {
            members.join(workspace, user, role);
            return user;
        });
        return user;
    }

    /** The email one signs in with as that user. */
    public String email(UserId user) {
        return jdbc.sql("select email from app_user where id = :id")
                .param("id", user.value())
                .query(String.class)
                .single();
    }

    /** Does it as that user. */
    public <R, X extends Throwable> R as(UserId user, ScopedValue.CallableOp<R, X> work) throws X {
        return Ambient.as(new Actor.User(user), work);
    }

    /** Does it as that user. */
    public void as(UserId user, Runnable work) {
        Ambient.as(new Actor.User(user), () -> {
            work.run();
            return user;
        });
    }

    private Brand brand(String name, ZoneId zone, String currency, String country) {
        return Ambient.as(new Actor.Keepsake(), () -> {
            var account = accounts.create(name);
            var workspace = accounts.addWorkspace(account, workspace(name, zone, currency, country));
            var ada = user("Ada");
            members.joinAccount(account, ada, Role.OWNER);
            var grace = member(workspace.id(), "Grace", Role.MARKETER);
            var linus = member(workspace.id(), "Linus", Role.ANALYST);
            return new Brand(account, workspace, ada, grace, linus);
        });
    }

    private UserId member(WorkspaceId workspace, String name, Role role) {
        var user = user(name);
        members.join(workspace, user, role);
        return user;
    }

    private static NewWorkspace workspace(String name, ZoneId zone, String currency, String country) {
        var slug = name.toLowerCase(java.util.Locale.ROOT) + "-" + COUNT.incrementAndGet();
        return new NewWorkspace(slug, name, zone, Currency.getInstance(currency), country);
    }

    /** Not through Users: hashing each one's password anew would take most of a test's time. */
    private UserId user(String name) {
        if (hash.isEmpty()) {
            hash = passwords.encode(PASSWORD);
        }
        var id = jdbc.sql("""
                insert into app_user (email, name, password_hash, created_at)
                values (:email, :name, :hash, now()) returning id
                """)
                .param("email", name.toLowerCase(java.util.Locale.ROOT) + COUNT.incrementAndGet() + "@keepsake.test")
                .param("name", name)
                .param("hash", hash)
                .query(Integer.class)
                .single();
        return new UserId(id);
    }

    /**
     * A brand and its people.
     *
     * @param ada Owner of the account, and so of all its workspaces
     * @param grace Marketer in the workspace
     * @param linus Analyst in the workspace
     */
    public record Brand(AccountId account, Workspace workspace, UserId ada, UserId grace, UserId linus) {
        public WorkspaceId id() {
            return workspace.id();
        }
    }
}
