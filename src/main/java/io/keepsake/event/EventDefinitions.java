package io.keepsake.event;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the events of a workspace mean: what is defined there, else what their names say. */
@Component
class EventDefinitions {
    private final JdbcClient jdbc;

    EventDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The definition of each name, in the running transaction. */
    Map<String, EventDefinition> of(WorkspaceId workspace, Collection<String> names) {
        var definitions = new HashMap<String, EventDefinition>();
        names.forEach(name -> definitions.put(name, EventDefinition.builtIn(name)));
        jdbc.sql("""
                select name, counts_as, amount_property
                from event_definition
                where workspace_id = :workspace and name = any(:names)
                """)
                .param("workspace", workspace.value())
                .param("names", definitions.keySet().toArray(String[]::new))
                .query(row -> {
                    var definition = new EventDefinition(
                            CountsAs.ofStored(row.getString("counts_as")),
                            Optional.ofNullable(row.getString("amount_property")));
                    definitions.put(row.getString("name"), definition);
                });
        return definitions;
    }
}
