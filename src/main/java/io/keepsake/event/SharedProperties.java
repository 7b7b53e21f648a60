package io.keepsake.event;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Shared;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which names and properties of events many customers have: the "Rose Serum" half of the workspace bought when the person
 * is Rose. Looks at the workspace's latest events, until all suspects are known to be shared: what is shared mostly is
 * found among the first thousand, and of what is rare enough not to be among all of them, it is better to let go.
 */
@Component
class SharedProperties implements Shared {
    private static final int LATEST = 20_000;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    SharedProperties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seen(long customer, String name, String properties) {}

    @Override
    public Set<Suspect> among(WorkspaceId workspace, long customer, Set<Suspect> suspects) {
        var others = new HashMap<Suspect, Set<Long>>();
        suspects.forEach(suspect -> others.put(suspect, new HashSet<>()));
        try (var latest = latest(workspace, customer)) {
            latest.takeWhile(event -> others.values().stream().anyMatch(found -> found.size() < BY))
                    .forEach(event -> note(event, others));
        }
        return suspects.stream()
                .filter(suspect -> Objects.requireNonNull(others.get(suspect)).size() >= BY)
                .collect(Collectors.toSet());
    }

    private Stream<Seen> latest(WorkspaceId workspace, long customer) {
        return jdbc
                .sql("""
                select customer_id, name, properties::text
                from (select customer_id, name, properties
                      from event
                      where workspace_id = :workspace
                      order by occurred_at desc, id desc
                      limit :latest) latest
                where customer_id <> :customer
                """)
                .param("workspace", workspace.value())
                .param("customer", customer)
                .param("latest", LATEST)
                .withFetchSize(AT_ONCE)
                .query((row, number) -> new Seen(row.getLong(1), row.getString(2), row.getString(3)))
                .stream();
    }

    private static void note(Seen event, Map<Suspect, Set<Long>> others) {
        var properties = Json.parse(event.properties()).values();
        others.forEach((suspect, found) -> {
            var has = suspect.column().equals("name")
                    ? event.name().equals(suspect.value())
                    : has(properties, suspect.names(), suspect.value());
            if (has) {
                found.add(event.customer());
            }
        });
    }

    /** @param value null for any */
    private static boolean has(@Nullable Object held, List<String> names, @Nullable Object value) {
        if (held instanceof List<?> list) {
            return list.stream().anyMatch(item -> has(item, names, value));
        }
        if (names.isEmpty()) {
            return value == null || value.equals(held);
        }
        return held instanceof Map<?, ?> object
                && object.containsKey(names.getFirst())
                && has(object.get(names.getFirst()), names.subList(1, names.size()), value);
    }
}
