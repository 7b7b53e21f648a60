package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the table workspace_key. */
@Component
class KeyRows {
    private static final String KEY = """
            select k.id, k.kind, k.scopes, k.name, k.prefix, u.name as created_by, k.created_at, k.last_used_at,
                   k.expires_at, k.revoked_at
            from workspace_key k
            left join app_user u on u.id = k.created_by
            where k.workspace_id = :workspace
            """;

    private static final String INSERT = """
            insert into workspace_key (workspace_id, kind, scopes, name, prefix, hash, created_by, created_at)
            values (:workspace, :kind, :scopes, :name, :prefix, :hash, :user, :now)
            """;

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a key leads. */
    record Opened(WorkspaceId workspace, KeyId id, KeyKind kind, Set<KeyScope> scopes) {}

    /** Newest first. */
    List<WorkspaceKey> list(WorkspaceId workspace) {
        return jdbc.sql(KEY + " order by k.id desc")
                .param("workspace", workspace.value())
                .query(KeyRows::key)
                .list();
    }

    Optional<WorkspaceKey> find(WorkspaceId workspace, KeyId id) {
        return jdbc.sql(KEY + " and k.id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(KeyRows::key)
                .optional();
    }

    /** The key with that hash, of whichever workspace, unless it was revoked or has expired by then. */
    Optional<Opened> open(byte[] hash, Instant now) {
        return jdbc.sql("""
                select workspace_id, id, kind, scopes
                from workspace_key
                where hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Opened(
                        new WorkspaceId(row.getInt("workspace_id")),
                        new KeyId(row.getInt("id")),
                        KeyKind.ofStored(row.getString("kind")),
                        scopes(row)))
                .optional();
    }

    KeyId insert(
            WorkspaceId workspace, KeyKind kind, Set<KeyScope> scopes, String name, KeySecret secret, Instant now) {
        var id = statement(INSERT + "returning id", workspace, kind, scopes, name, secret, now)
                .query(Integer.class)
                .single();
        return new KeyId(id);
    }

    /** The same, of a key that the workspace may have had before: then that one opens again. Another's stays theirs. */
    void adopt(WorkspaceId workspace, KeyKind kind, Set<KeyScope> scopes, String name, KeySecret secret, Instant now) {
        statement(INSERT + """
                on conflict (hash) do update
                set kind = excluded.kind, scopes = excluded.scopes, prefix = excluded.prefix, expires_at = null,
                    revoked_at = null
                where workspace_key.workspace_id = excluded.workspace_id
                """, workspace, kind, scopes, name, secret, now).update();
    }

    private StatementSpec statement(
            String sql,
            WorkspaceId workspace,
            KeyKind kind,
            Set<KeyScope> scopes,
            String name,
            KeySecret secret,
            Instant now) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("kind", kind.stored())
                .param("scopes", scopes.stream().map(KeyScope::stored).sorted().toArray(String[]::new))
                .param("name", name)
                .param("prefix", secret.prefix())
                .param("hash", secret.hash())
                .param("user", Ambient.user().map(UserId::value).orElse(null))
                .param("now", Timestamp.from(now));
    }

    void expire(WorkspaceId workspace, KeyId id, Instant end) {
        jdbc.sql("update workspace_key set expires_at = :end where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("end", Timestamp.from(end))
                .update();
    }

    /** @return whether it was not revoked before */
    boolean revoke(WorkspaceId workspace, KeyId id, Instant now) {
        return jdbc.sql("""
                        update workspace_key set revoked_at = :now
                        where workspace_id = :workspace and id = :id and revoked_at is null
                        """)
                        .param("workspace", workspace.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Revokes keys that Keepsake itself made, apart from those with these hashes. */
    void revokeOwn(WorkspaceId workspace, List<byte[]> butThese, Instant now) {
        jdbc.sql("""
                update workspace_key set revoked_at = :now
                where workspace_id = :workspace and created_by is null and revoked_at is null
                  and hash <> all(:but)
                """)
                .param("workspace", workspace.value())
                .param("but", butThese.toArray(byte[][]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Unless somebody noted it less than a minute before. */
    void noteUse(WorkspaceId workspace, KeyId id, Instant now) {
        jdbc.sql("""
                update workspace_key set last_used_at = :now
                where workspace_id = :workspace and id = :id
                  and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static WorkspaceKey key(ResultSet row, int number) throws SQLException {
        return new WorkspaceKey(
                new KeyId(row.getInt("id")),
                KeyKind.ofStored(row.getString("kind")),
                scopes(row),
                row.getString("name"),
                row.getString("prefix"),
                Optional.ofNullable(row.getString("created_by")),
                row.getTimestamp("created_at").toInstant(),
                time(row.getTimestamp("last_used_at")),
                time(row.getTimestamp("expires_at")),
                time(row.getTimestamp("revoked_at")));
    }

    private static Set<KeyScope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(KeyScope::ofStored)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> time(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
