package io.keepsake.event;

import static java.util.Objects.requireNonNull;

import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.Customers;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What came in just now, whoever sent it: so that people who connect a site see whether it works. */
@Service
public class Arrivals {
    /** Senders may be late, and their clocks may be ahead. */
    private static final Duration LATE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Customers customers;

    Arrivals(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /** The events received since then that happened at most a day before, newest first. */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    public List<Arrival> latest(WorkspaceId workspace, Instant since, int most) {
        var rows = rows(workspace, since, most);
        var known = customers.find(workspace, rows.stream().map(Row::customer).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Customer::id, customer -> customer));
        return rows.stream()
                .map(row -> new Arrival(
                        row.name,
                        row.occurredAt,
                        row.receivedAt,
                        row.properties,
                        requireNonNull(known.get(row.customer))))
                .toList();
    }

    private List<Row> rows(WorkspaceId workspace, Instant since, int most) {
        return jdbc.sql("""
                select customer_id, name, occurred_at, received_at, properties
                from event
                where workspace_id = :workspace and occurred_at > :from and received_at > :since
                order by occurred_at desc, id desc
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("from", Timestamp.from(since.minus(LATE)))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, number) -> new Row(
                        new CustomerId(row.getLong("customer_id")),
                        row.getString("name"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        Json.parse(row.getString("properties"))))
                .list();
    }

    private record Row(CustomerId customer, String name, Instant occurredAt, Instant receivedAt, Json properties) {}
}
