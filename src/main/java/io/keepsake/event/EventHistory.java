package io.keepsake.event;

import io.keepsake.customer.CustomerHistory;
import io.keepsake.customer.CustomerId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the events of a visitor go over to the customer they turn out to be. */
@Component
class EventHistory implements CustomerHistory {
    private final JdbcClient jdbc;

    EventHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void move(WorkspaceId workspace, Map<CustomerId, CustomerId> attached) {
        jdbc.sql("""
                update event e set customer_id = pair.kept
                from unnest(:gone::bigint[], :kept::bigint[]) as pair (gone, kept)
                where e.workspace_id = :workspace and e.customer_id = pair.gone
                """)
                .param("workspace", workspace.value())
                .param("gone", CustomerId.values(attached.keySet()))
                .param("kept", CustomerId.values(attached.values()))
                .update();
    }
}
