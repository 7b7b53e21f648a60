package io.keepsake.privacy;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every archiving there was, in the database. */
@Component
class ErasureLedger {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ErasureLedger(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Writes the entry, and publishes it to be copied out of the database after the commit. */
    void add(WorkspaceId workspace, LedgerEntry entry) {
        jdbc.sql("""
                insert into erasure_ledger (workspace_id, id, customer_id, archived_at, user_id, key_id, reason,
                                            new_keepsake_id, archive_label, tables, forgotten)
                values (:workspace, :id, :customer, :at, :user, :key, :reason, :keepsakeId, :label, :tables::jsonb,
                        :forgotten::jsonb)
                """)
                .param("workspace", workspace.value())
                .param("id", entry.id())
                .param("customer", entry.customer().value())
                .param("at", Timestamp.from(entry.at()))
                .param("user", entry.by().user().map(UserId::value).orElse(null))
                .param("key", entry.by().key().orElse(null))
                .param("reason", entry.reason().stored())
                .param("keepsakeId", entry.keepsakeId().value())
                .param("label", entry.label())
                .param("tables", entry.tables().toString())
                .param("forgotten", entry.forgotten().toString())
                .update();
        events.publishEvent(entry);
    }

    /** All entries of the workspace, oldest first. */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    List<LedgerEntry> list(WorkspaceId workspace) {
        return jdbc.sql("""
                select id, customer_id, archived_at, user_id, key_id, reason, new_keepsake_id, archive_label, tables::text,
                       forgotten::text
                from erasure_ledger
                where workspace_id = :workspace
                order by id
                """)
                .param("workspace", workspace.value())
                .query((row, number) -> entry(workspace, row))
                .list();
    }

    private static ArchivedBy by(ResultSet row) throws SQLException {
        var key = row.getInt("key_id");
        return row.wasNull() ? ArchivedBy.user(new UserId(row.getInt("user_id"))) : ArchivedBy.key(key);
    }

    private static LedgerEntry entry(WorkspaceId workspace, ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                workspace,
                new CustomerId(row.getLong("customer_id")),
                row.getTimestamp("archived_at").toInstant(),
                by(row),
                ArchiveReason.ofStored(row.getString("reason")),
                new KeepsakeId(row.getString("new_keepsake_id")),
                row.getString("archive_label"),
                Json.parse(row.getString("tables")),
                Json.parse(row.getString("forgotten")));
    }
}
