package io.keepsake.event;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace of its own for one test, with customers who have done nothing yet. Reads as the owner, past all policies. */
final class Shop {
    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    final WorkspaceId id;
    final CustomerId marie;
    final CustomerId emmy;
    /** Who may import into it. */
    final UserId marketer;
    /** Who may administer it. */
    final UserId admin;

    private final JdbcClient owner;

    private Shop(JdbcClient owner, World.Brand brand) {
        this.owner = owner;
        this.id = brand.id();
        this.marketer = brand.grace();
        this.admin = brand.ada();
        this.marie = customer();
        this.emmy = customer();
    }

    /** Totals in euros, days in Berlin. */
    static Shop open(World world, TestDatabase database) {
        return new Shop(JdbcClient.create(database.asOwner()), world.acme());
    }

    CustomerId customer() {
        var customer = new CustomerId(TimeOrderedIds.next());
        owner.sql("""
                insert into customer (workspace_id, id, keepsake_id, version, created_at, updated_at, sort_name, sort_email,
                                      sort_city, sort_mobile, sort_system_id, search_text)
                values (:workspace, :id, :keepsake, 1, now(), now(), '', '', '', '', '', '')
                """)
                .param("workspace", id.value())
                .param("id", customer.value())
                .param("keepsake", KeepsakeId.random().value())
                .update();
        owner.sql("insert into customer_stat (workspace_id, customer_id) values (?, ?)")
                .params(id.value(), customer.value())
                .update();
        return customer;
    }

    void archive(CustomerId customer) {
        owner.sql("update customer set archive_label = 'Archived 7F3K-22' where workspace_id = ? and id = ?")
                .params(id.value(), customer.value())
                .update();
    }

    void define(String name, String countsAs, @Nullable String amountProperty) {
        owner.sql(
                        "insert into event_definition (workspace_id, name, counts_as, amount_property) values (:id, :name, :as, :of)")
                .param("id", id.value())
                .param("name", name)
                .param("as", countsAs)
                .param("of", amountProperty)
                .update();
    }

    /** Fills the data catalogue with so many names of events, and as many properties, of which nothing ever came. */
    void list(int number) {
        owner.sql("""
                insert into event_definition (workspace_id, name)
                select :workspace, 'Event ' || n from generate_series(1, :number) n
                """).param("workspace", id.value()).param("number", number).update();
        owner.sql("""
                insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, first_seen_at)
                select :workspace, 'event', 'property ' || n, 'number', false, 'a number', now()
                from generate_series(1, :number) n
                """).param("workspace", id.value()).param("number", number).update();
    }

    /** Lets so many days pass since anything came in. */
    void lastSeen(int days) {
        for (var table : List.of("event_definition", "catalogue_entry")) {
            owner.sql("update " + table
                            + " set last_seen_at = now() - :days * interval '1 day' where workspace_id = :workspace")
                    .param("workspace", id.value())
                    .param("days", days)
                    .update();
        }
    }

    /** Lets so many come by of whom nothing is known. */
    void visitors(int number) {
        owner.sql("""
                insert into customer (workspace_id, id, keepsake_id, version, created_at, updated_at, sort_name, sort_email,
                                      sort_city, sort_mobile, sort_system_id, search_text)
                select :workspace, :first + n, 'visitor' || n, 1, now(), now(), '', '', '', '', '', ''
                from generate_series(1, :number) n
                """)
                .param("workspace", id.value())
                .param("first", TimeOrderedIds.next())
                .param("number", number)
                .update();
    }

    /** Tells something of the first so many. */
    void giveAttributes(int number) {
        owner.sql("""
                update customer set attributes = '{"Points": 12}'
                where workspace_id = :workspace and id in (
                    select id from customer where workspace_id = :workspace order by id limit :number)
                """).param("workspace", id.value()).param("number", number).update();
    }

    /** Events, orders, revenue in cents. */
    List<Long> totals(CustomerId customer) {
        return owner.sql("select events, orders, revenue from customer_stat where workspace_id = ? and customer_id = ?")
                .params(id.value(), customer.value())
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** First and last seen. */
    List<String> seen(CustomerId customer) {
        return owner.sql("""
                select first_seen_at at time zone 'UTC', last_seen_at at time zone 'UTC'
                from customer_stat where workspace_id = ? and customer_id = ?
                """)
                .params(id.value(), customer.value())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    /** "USD 1999" and so on. */
    List<String> foreignRevenue(CustomerId customer) {
        return texts("""
                select currency || ' ' || revenue from customer_foreign_revenue
                where workspace_id = ? and customer_id = ? order by currency
                """, id.value(), customer.value());
    }

    long events() {
        return number("select count(*) from event where workspace_id = ?", id.value());
    }

    long number(String sql, Object... parameters) {
        return owner.sql(sql).params(parameters).query(Long.class).single();
    }

    List<String> texts(String sql, Object... parameters) {
        return owner.sql(sql)
                .params(parameters)
                .query((row, number) -> row.getString(1))
                .list();
    }

    static IncomingEvent event(CustomerId customer, String name, Instant at, Map<String, Object> properties) {
        return new IncomingEvent(customer, name, at, new Json(properties), Optional.empty());
    }

    static IncomingEvent event(CustomerId customer, String name) {
        return event(customer, name, NOON, Map.of());
    }

    static IncomingEvent purchase(CustomerId customer, Object amount) {
        return event(customer, "Purchased", NOON, Map.of("amount", amount));
    }

    static IncomingEvent message(CustomerId customer, String messageId) {
        return new IncomingEvent(customer, "Page Viewed", NOON, Json.EMPTY, Optional.of(messageId));
    }
}
