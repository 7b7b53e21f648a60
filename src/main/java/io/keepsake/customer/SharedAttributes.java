package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Shared;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which values of attributes many customers have: the plan "Rose" when the person is Rose. */
@Component
class SharedAttributes implements Shared {
    private final JdbcClient jdbc;

    SharedAttributes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Suspect> among(WorkspaceId workspace, long customer, Set<Suspect> suspects) {
        return suspects.stream()
                .filter(suspect -> suspect.column().equals("attributes"))
                .filter(suspect -> othersWith(workspace, customer, suspect) >= BY)
                .collect(Collectors.toSet());
    }

    private long othersWith(WorkspaceId workspace, long customer, Suspect suspect) {
        var names = suspect.names();
        // the index is in lower case; the difference between "Gold" and "gold" tells nobody apart either
        return suspect.value() == null
                ? others(workspace, customer, "attributes #> :looked::text[] is not null", names.toArray(String[]::new))
                : others(
                        workspace,
                        customer,
                        "lower(attributes::text)::jsonb @> lower(:looked)::jsonb",
                        document(names, suspect.value()));
    }

    /** No more than {@link #BY}. */
    private long others(WorkspaceId workspace, long customer, String condition, Object looked) {
        return jdbc.sql("""
                select count(*)
                from (select from customer_row
                      where workspace_id = :workspace and id <> :customer and %s
                      limit :by) others
                """.formatted(condition))
                .param("workspace", workspace.value())
                .param("customer", customer)
                .param("looked", looked)
                .param("by", BY)
                .query(Long.class)
                .single();
    }

    /** A document with that value at its place and nothing else. */
    private static String document(List<String> names, Object value) {
        var first = Map.of(names.getFirst(), inside(names.subList(1, names.size()), value));
        return new Json(first).toString();
    }

    private static Object inside(List<String> names, Object value) {
        return names.isEmpty() ? value : Map.of(names.getFirst(), inside(names.subList(1, names.size()), value));
    }
}
