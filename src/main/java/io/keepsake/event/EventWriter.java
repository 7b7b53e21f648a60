package io.keepsake.event;

import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes events, many with one statement. */
@Component
class EventWriter {
    private final JdbcClient jdbc;

    EventWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkspaceId workspace, List<EventRow> events) {
        jdbc.sql("""
                insert into event (workspace_id, occurred_at, id, customer_id, name, properties, amount, currency, received_at)
                select :workspace, e.occurred_at, e.id, e.customer, e.name, e.properties, e.amount, e.currency, now()
                from unnest(:times::timestamptz[], :ids, :customers, :names, :properties::jsonb[], :amounts, :currencies)
                         as e (occurred_at, id, customer, name, properties, amount, currency)
                """)
                .param("workspace", workspace.value())
                .param("times", texts(events, event -> event.occurredAt().toString()))
                .param("ids", longs(events, event -> TimeOrderedIds.next()))
                .param("customers", longs(events, event -> event.customer().value()))
                .param("names", texts(events, EventRow::name))
                .param("properties", texts(events, event -> event.properties().toString()))
                .param(
                        "amounts",
                        events.stream()
                                .map(event -> event.amount()
                                        .map(amount -> amount.minor())
                                        .orElse(null))
                                .toArray(Long[]::new))
                .param(
                        "currencies",
                        events.stream()
                                .map(event -> event.amount()
                                        .map(amount -> amount.currency().getCurrencyCode())
                                        .orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    private static Long[] longs(List<EventRow> events, Function<EventRow, Long> column) {
        return events.stream().map(column).toArray(Long[]::new);
    }

    private static String[] texts(List<EventRow> events, Function<EventRow, String> column) {
        return events.stream().map(column).toArray(String[]::new);
    }
}
