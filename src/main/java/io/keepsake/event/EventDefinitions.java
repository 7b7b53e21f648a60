package io.keepsake.event;

import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events a workspace has seen, by name, and what they mean: what is defined there, else what their names say. */
@Component
class EventDefinitions {
    private final JdbcClient jdbc;

    EventDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the data catalogue lists events of that name: none that may be a value itself, and none that was removed. */
    static boolean isListed(String name) {
        return !name.isBlank() && Leaf.path("", name).equals(name);
    }

    /** The definition of each name, in the running transaction. */
    Map<String, EventDefinition> of(WorkspaceId workspace, Collection<String> names) {
        var definitions = new HashMap<String, EventDefinition>();
        names.forEach(name -> definitions.put(name, EventDefinition.builtIn(name)));
        definitions.putAll(stored(workspace, names));
        return definitions;
    }

    /** The same of events about to be kept; names that are new are listed from now on. */
    Map<String, EventDefinition> met(WorkspaceId workspace, Collection<String> names) {
        var stored = stored(workspace, names);
        // in order, so that two who list the same wait for each other instead of for one another
        var unlisted = names.stream()
                .filter(name -> !stored.containsKey(name) && isListed(name))
                .sorted()
                .toList();
        if (!unlisted.isEmpty()) {
            list(workspace, unlisted);
        }
        var definitions = new HashMap<>(stored);
        names.forEach(name -> definitions.putIfAbsent(name, EventDefinition.builtIn(name)));
        return definitions;
    }

    private Map<String, EventDefinition> stored(WorkspaceId workspace, Collection<String> names) {
        var definitions = new HashMap<String, EventDefinition>();
        jdbc.sql("""
                select name, counts_as, amount_property
                from event_definition
                where workspace_id = :workspace and name = any(:names)
                """)
                .param("workspace", workspace.value())
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    definitions.put(row.getString("name"), definition(row));
                });
        return definitions;
    }

    static EventDefinition definition(ResultSet row) throws SQLException {
        var countsAs = row.getString("counts_as");
        return countsAs == null
                ? EventDefinition.builtIn(row.getString("name"))
                : new EventDefinition(
                        CountsAs.ofStored(countsAs), Optional.ofNullable(row.getString("amount_property")));
    }

    private void list(WorkspaceId workspace, List<String> names) {
        jdbc.sql("""
                insert into event_definition (workspace_id, name)
                select :workspace, n.name
                from unnest(:names) with ordinality as n (name, position)
                where n.position <= :most - (select count(*) from event_definition where workspace_id = :workspace)
                order by n.position
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("names", names.toArray(String[]::new))
                .param("most", DataCatalogue.MOST_LISTED)
                .update();
    }
}
