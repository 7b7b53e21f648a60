package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WithoutWorkspace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who sign in. */
@Service
public class Users {
    private final JdbcClient jdbc;
    private final PasswordEncoder hashing;

    Users(JdbcClient jdbc, PasswordEncoder hashing) {
        this.jdbc = jdbc;
        this.hashing = hashing;
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
                .param("hash", hashing.encode(user.password()))
                .query(Integer.class)
                .single();
        return new UserId(id);
    }

    /** Whether there is any. */
    @WithoutWorkspace(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** Whether there is one with that email. */
    @WithoutWorkspace(readOnly = true)
    public boolean exists(String email) {
        return jdbc.sql("select exists (select 1 from app_user where email = :email)")
                .param("email", NewUser.normalised(email))
                .query(Boolean.class)
                .single();
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
}
