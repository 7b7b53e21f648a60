package io.keepsake.privacy;

import io.keepsake.customer.CustomerId;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who archived which customer, when and why. */
@Component
class Archives {
    private final JdbcClient jdbc;

    Archives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkspaceId workspace, CustomerId customer, Instant at, ArchivedBy by, ArchiveRequest request) {
        jdbc.sql("""
                insert into archive (workspace_id, customer_id, archived_at, user_id, key_id, reason, reference)
                values (:workspace, :customer, :at, :user, :key, :reason, :reference)
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .param("at", Timestamp.from(at))
                .param("user", by.user().map(UserId::value).orElse(null))
                .param("key", by.key().orElse(null))
                .param("reason", request.reason().stored())
                .param("reference", request.reference().orElse(null))
                .update();
    }

    Optional<ArchiveNote> find(WorkspaceId workspace, CustomerId customer) {
        return jdbc.sql("""
                select a.archived_at, coalesce(u.name, 'API key ' || k.name) as name, a.reason, a.reference
                from archive a
                left join app_user u on u.id = a.user_id
                left join workspace_key k on k.workspace_id = a.workspace_id and k.id = a.key_id
                where a.workspace_id = :workspace and a.customer_id = :customer
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query(Archives::note)
                .optional();
    }

    private static ArchiveNote note(ResultSet row, int number) throws SQLException {
        return new ArchiveNote(
                row.getTimestamp("archived_at").toInstant(),
                row.getString("name"),
                ArchiveReason.ofStored(row.getString("reason")),
                Optional.ofNullable(row.getString("reference")));
    }
}
