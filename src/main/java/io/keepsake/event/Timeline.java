package io.keepsake.event;

import io.keepsake.account.Workspaces;
import io.keepsake.customer.CustomerId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a customer did, as the customer page shows it. */
@Service
public class Timeline {
    private final JdbcClient jdbc;
    private final EventDefinitions definitions;
    private final Workspaces workspaces;

    Timeline(JdbcClient jdbc, EventDefinitions definitions, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.workspaces = workspaces;
    }

    /** The customer's newest events, newest first. Nothing where there is no such customer. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<PastEvent> newest(WorkspaceId workspace, CustomerId customer, ActivityFilter filter, int most) {
        return before(workspace, customer, filter, new PastEvent.Position(filter.until(), Long.MIN_VALUE), most);
    }

    /** The events that come after that one in the timeline: the next older ones. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<PastEvent> olderThan(
            WorkspaceId workspace, CustomerId customer, ActivityFilter filter, PastEvent.Position last, int most) {
        return before(workspace, customer, filter, last, most);
    }

    /** How often the customer did what on which day of the workspace, from the first day on. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<DailyActivity> byDay(WorkspaceId workspace, CustomerId customer) {
        var days = jdbc.sql("""
                select (occurred_at at time zone :zone)::date as day, name, count(*) as events
                from event
                where workspace_id = :workspace and customer_id = :customer
                group by day, name
                order by day, name
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .param("zone", workspaces.require(workspace).zone().getId())
                .query((row, number) -> new Counted(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getLong("events")))
                .list();
        var meaning = meaning(workspace, days, Counted::name);
        return days.stream()
                .map(day -> new DailyActivity(day.day, day.name, meaning.apply(day.name), day.events))
                .toList();
    }

    private List<PastEvent> before(
            WorkspaceId workspace, CustomerId customer, ActivityFilter filter, PastEvent.Position before, int most) {
        // the time alone, once more, because only by that months are left out
        var rows = jdbc.sql("""
                select occurred_at, id, name, properties, amount, currency
                from event
                where workspace_id = :workspace and customer_id = :customer
                  and occurred_at >= :from::timestamptz and occurred_at <= :before::timestamptz
                  and (occurred_at, id) < (:before::timestamptz, :id)
                  and (:anyName or name = any(:names))
                order by occurred_at desc, id desc
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .param("from", filter.from().toString())
                .param("before", before.occurredAt().toString())
                .param("id", before.id())
                .param("anyName", filter.names().isEmpty())
                .param("names", filter.names().toArray(String[]::new))
                .param("most", most)
                .query(Timeline::row)
                .list();
        var meaning = meaning(workspace, rows, Row::name);
        return rows.stream()
                .map(row -> new PastEvent(row.position, row.name, meaning.apply(row.name), row.properties, row.amount))
                .toList();
    }

    private <T> Function<String, CountsAs> meaning(
            WorkspaceId workspace, Collection<T> rows, Function<T, String> name) {
        var names = rows.stream().map(name).collect(Collectors.toSet());
        Map<String, EventDefinition> found = definitions.of(workspace, names);
        return each -> Objects.requireNonNull(found.get(each)).countsAs();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var currency = Optional.ofNullable(row.getString("currency")).map(Currency::getInstance);
        var minor = row.getLong("amount");
        return new Row(
                new PastEvent.Position(instant(row), row.getLong("id")),
                row.getString("name"),
                Json.parse(row.getString("properties")),
                currency.map(found -> new Money(minor, found)));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("occurred_at").toInstant();
    }

    private record Counted(LocalDate day, String name, long events) {}

    private record Row(PastEvent.Position position, String name, Json properties, Optional<Money> amount) {}
}
