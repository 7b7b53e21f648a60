package io.keepsake.event;

import io.keepsake.customer.AttributeCatalogue;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the latest events and customers of a workspace for examples of what stands in them: few enough to be read in a
 * moment however many there are, and enough to see what is usual.
 */
@Component
class ValueSamples {
    private static final int LATEST = 2_000;

    private final JdbcClient jdbc;
    private final AttributeCatalogue attributes;

    ValueSamples(JdbcClient jdbc, AttributeCatalogue attributes) {
        this.jdbc = jdbc;
        this.attributes = attributes;
    }

    /** Values of event properties, by path. */
    Map<String, Examples> ofProperties(WorkspaceId workspace) {
        var values = new HashMap<String, LatestValues>();
        jdbc.sql("""
                select customer_id, properties
                from event
                where workspace_id = :workspace
                order by occurred_at desc, id desc
                limit :latest
                """)
                .param("workspace", workspace.value())
                .param("latest", LATEST)
                .query(row -> {
                    add(values, Json.parse(row.getString("properties")), row.getLong("customer_id"));
                });
        return examples(values);
    }

    /** Values of attributes, by path. */
    Map<String, Examples> ofAttributes(WorkspaceId workspace) {
        var values = new HashMap<String, LatestValues>();
        var latest = attributes.ofLatestCustomers(workspace, LATEST);
        for (int person = 0; person < latest.size(); person++) {
            add(values, latest.get(person), person);
        }
        return examples(values);
    }

    private static Map<String, Examples> examples(Map<String, LatestValues> values) {
        var examples = new HashMap<String, Examples>();
        values.forEach((path, latest) -> examples.put(path, latest.examples()));
        return examples;
    }

    private static void add(Map<String, LatestValues> values, Json json, long person) {
        for (var leaf : Leaf.in(json)) {
            values.computeIfAbsent(leaf.path(), none -> new LatestValues()).add(leaf, person);
        }
    }
}
