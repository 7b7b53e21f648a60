package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WithoutWorkspace;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who sign in, and their passwords. */
@Service
public class Users {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    /** Compared with when there is no such user, so that the answer takes as long. */
    private final String nobodysHash;

    Users(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody's password");
    }

    /**
     * Adds a user, who may enter nothing yet.
     *
     * @throws PasswordRefused where the password is against {@link PasswordPolicy}
     */
    @WithoutWorkspace
    public UserId create(NewUser user) {
        Ambient.requireKeepsake();
        PasswordPolicy.check(user.password(), user.email());
        var id = jdbc.sql("""
                insert into app_user (email, name, password_hash, created_at)
                values (:email, :name, :hash, now())
                returning id
                """)
                .param("email", user.email())
                .param("name", user.name())
                .param("hash", passwords.encode(user.password()))
                .query(Integer.class)
                .single();
        return new UserId(id);
    }

    /** The user who acts. */
    @WithoutWorkspace(readOnly = true)
    public User current() {
        return jdbc.sql("select id, name, email from app_user where id = :id")
                .param("id", Ambient.requireUser().value())
                .query((row, number) ->
                        new User(new UserId(row.getInt("id")), row.getString("name"), row.getString("email")))
                .single();
    }

    /** Empty where email and password do not belong together; no way, time included, tells which of them is wrong. */
    @WithoutWorkspace(readOnly = true)
    public Optional<SignedInUser> signIn(String email, String password) {
        var stored = jdbc.sql("""
                select id, session_version, password_hash from app_user
                where email = :email and disabled_at is null
                """)
                .param("email", NewUser.normalised(email))
                .query((row, number) -> new Stored(
                        new SignedInUser(row.getInt("id"), row.getInt("session_version")),
                        row.getString("password_hash")))
                .optional();
        var matches = passwords.matches(password, stored.map(Stored::hash).orElse(nobodysHash));
        return matches ? stored.map(Stored::user) : Optional.empty();
    }

    /** Whether a session that began so is still good: the user is not disabled, the password not changed since. */
    @WithoutWorkspace(readOnly = true)
    public boolean isCurrent(SignedInUser user) {
        return jdbc.sql("""
                select exists (
                    select 1 from app_user
                    where id = :id and session_version = :version and disabled_at is null
                )
                """)
                .param("id", user.id())
                .param("version", user.sessionVersion())
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives the user who acts another password and ends all their sessions.
     *
     * @return who they are from now on, for the one session that goes on
     * @throws PasswordRefused where the current one is wrong, or the new one against {@link PasswordPolicy}
     */
    @WithoutWorkspace
    public SignedInUser changePassword(String current, String changed) {
        var user = Ambient.requireUser();
        var before = jdbc.sql("select email, password_hash from app_user where id = :id for update")
                .param("id", user.value())
                .query((row, number) -> new String[] {row.getString("email"), row.getString("password_hash")})
                .single();
        if (!passwords.matches(current, before[1])) {
            throw new PasswordRefused("The current password is not right.");
        }
        PasswordPolicy.check(changed, before[0]);
        var version = jdbc.sql("""
                update app_user set password_hash = :hash, session_version = session_version + 1
                where id = :id
                returning session_version
                """)
                .param("hash", passwords.encode(changed))
                .param("id", user.value())
                .query(Integer.class)
                .single();
        return new SignedInUser(user.value(), version);
    }

    private record Stored(SignedInUser user, String hash) {}
}
