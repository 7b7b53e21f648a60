package io.keepsake.account;

import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, for good. Holds names of fields and a customer's surrogate id: no value and no Keepsake ID ever gets in,
 * so that nothing has to be taken out when the person goes.
 */
@Service
public class AuditLog {
    /** No name of a field contains it, because no text that is kept has control characters. */
    private static final String UNIT_SEPARATOR = "\u001F";

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what the actor does, in the transaction that does it.
     *
     * @param action in the past tense
     * @param customer surrogate id of the customer it was done to, if it was one
     * @param fields names of what changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(WorkspaceId workspace, String action, @Nullable Long customer, Collection<String> fields) {
        jdbc.sql("""
                insert into audit_entry (workspace_id, id, at, user_id, key_id, action, customer_id, fields)
                values (:workspace, :id, now(), :user, :key, :action, :customer, :fields)
                """)
                .param("workspace", workspace.value())
                .param("id", TimeOrderedIds.next())
                .param("user", Ambient.user().map(UserId::value).orElse(null))
                .param("key", Ambient.key().map(Actor.Key::id).orElse(null))
                .param("action", action)
                .param("customer", customer)
                .param("fields", fields.toArray(String[]::new))
                .update();
    }

    /**
     * Notes what the actor does to many customers, in one statement, in the transaction that does it.
     *
     * @param action in the past tense
     * @param fieldsByCustomer names of what changed, by the customer's surrogate id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(
            WorkspaceId workspace, String action, Map<Long, ? extends Collection<String>> fieldsByCustomer) {
        if (fieldsByCustomer.isEmpty()) {
            return;
        }
        // an array of arrays must be rectangular, so that the names of one entry travel as one text
        jdbc.sql("""
                insert into audit_entry (workspace_id, id, at, user_id, key_id, action, customer_id, fields)
                select :workspace, e.id, now(), :user, :key, :action, e.customer_id, string_to_array(e.fields, chr(31))
                from unnest(:ids::bigint[], :customers::bigint[], :fields::text[]) as e (id, customer_id, fields)
                """)
                .param("workspace", workspace.value())
                .param("user", Ambient.user().map(UserId::value).orElse(null))
                .param("key", Ambient.key().map(Actor.Key::id).orElse(null))
                .param("action", action)
                .param(
                        "ids",
                        fieldsByCustomer.keySet().stream()
                                .map(customer -> TimeOrderedIds.next())
                                .toArray(Long[]::new))
                .param("customers", fieldsByCustomer.keySet().toArray(Long[]::new))
                .param(
                        "fields",
                        fieldsByCustomer.values().stream()
                                .map(fields -> String.join(UNIT_SEPARATOR, fields))
                                .toArray(String[]::new))
                .update();
    }

    /** What was done to one customer, newest first, 200 at most. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<AuditEntry> ofCustomer(WorkspaceId workspace, long customer) {
        return jdbc.sql("""
                select e.at, coalesce(u.name, 'Key ' || k.name) as name, e.action, e.fields
                from audit_entry e
                left join app_user u on u.id = e.user_id
                left join workspace_key k on k.workspace_id = e.workspace_id and k.id = e.key_id
                where e.workspace_id = :workspace and e.customer_id = :customer
                order by e.id desc
                limit 200
                """)
                .param("workspace", workspace.value())
                .param("customer", customer)
                .query(AuditLog::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("name")),
                row.getString("action"),
                List.of((String[]) row.getArray("fields").getArray()));
    }
}
