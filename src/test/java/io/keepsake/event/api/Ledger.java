package io.keepsake.event.api;

import io.keepsake.TestDatabase;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in a workspace, read as the owner, past all policies. */
final class Ledger {
    private final JdbcClient owner;
    private final WorkspaceId workspace;

    Ledger(TestDatabase database, WorkspaceId workspace) {
        this.owner = JdbcClient.create(database.asOwner());
        this.workspace = workspace;
    }

    /** "c-1 ada@example.com 3 events" and so on; "visitor" stands for who has no System ID. */
    List<String> customers() {
        return texts("""
                select coalesce(c.system_id, 'visitor') || coalesce(' ' || c.email, '') || ' ' || s.events || ' events'
                from customer c
                join customer_stat s on s.workspace_id = c.workspace_id and s.customer_id = c.id
                where c.workspace_id = :workspace
                order by 1
                """);
    }

    /** "c-1 Page Viewed" and so on, in the order in which they happened. */
    List<String> events() {
        return texts("""
                select coalesce(c.system_id, 'visitor') || ' ' || e.name
                from event e
                join customer c on c.workspace_id = e.workspace_id and c.id = e.customer_id
                where e.workspace_id = :workspace
                order by e.occurred_at, e.id
                """);
    }

    /** "device d-1 c-1" and so on. */
    List<String> identifiers() {
        return texts("""
                select i.kind || ' ' || i.value || ' ' || coalesce(c.system_id, 'visitor')
                from customer_identifier i
                join customer c on c.workspace_id = i.workspace_id and c.id = i.customer_id
                where i.workspace_id = :workspace
                order by 1
                """);
    }

    String properties(String event) {
        return texts("select properties::text from event where workspace_id = :workspace and name = '" + event + "'")
                .getFirst();
    }

    long number(String sql) {
        return owner.sql(sql)
                .param("workspace", workspace.value())
                .query(Long.class)
                .single();
    }

    List<String> texts(String sql) {
        return owner.sql(sql)
                .param("workspace", workspace.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
