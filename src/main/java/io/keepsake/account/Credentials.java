package io.keepsake.account;

import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WithoutWorkspace;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is stored to know a user by. The hash leaves this package nowhere. */
@Repository
class Credentials {
    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the user with that normalised email, unless they are disabled. */
    @WithoutWorkspace(readOnly = true)
    public Optional<Stored> ofEmail(String email) {
        // the database has no such character, and so nobody's email has
        if (email.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select id, session_version, email, password_hash from app_user
                where email = :email and disabled_at is null
                """)
                .param("email", email)
                .query((row, number) -> new Stored(
                        new SignedInUser(row.getInt("id"), row.getInt("session_version")),
                        row.getString("email"),
                        row.getString("password_hash")))
                .optional();
    }

    /** Those of a user, unless they are disabled. */
    @WithoutWorkspace(readOnly = true)
    public Optional<Stored> of(UserId user) {
        return jdbc.sql("""
                select id, session_version, email, password_hash from app_user
                where id = :id and disabled_at is null
                """)
                .param("id", user.value())
                .query((row, number) -> new Stored(
                        new SignedInUser(row.getInt("id"), row.getInt("session_version")),
                        row.getString("email"),
                        row.getString("password_hash")))
                .optional();
    }

    /**
     * Replaces the hash unless another change came first, and ends all sessions of the user.
     *
     * @return who the user is from now on; empty where the hash is not the expected one any more
     */
    @WithoutWorkspace
    public Optional<SignedInUser> replace(Stored expected, String hash) {
        return jdbc.sql("""
                update app_user set password_hash = :hash, session_version = session_version + 1
                where id = :id and password_hash = :expected
                returning session_version
                """)
                .param("hash", hash)
                .param("id", expected.user().id())
                .param("expected", expected.hash())
                .query(Integer.class)
                .optional()
                .map(version -> new SignedInUser(expected.user().id(), version));
    }

    /** One user's. */
    record Stored(SignedInUser user, String email, String hash) {
        @Override
        public String toString() {
            return "Stored[" + user + "]";
        }
    }
}
