package io.keepsake.event;

import io.keepsake.TestDatabase;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace of its own for one test, with customers who have done nothing yet. Reads as the owner, past all policies. */
final class Brand {
    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    final WorkspaceId id;
    final CustomerId ada;
    final CustomerId grace;
    private final JdbcClient owner;

    private Brand(JdbcClient owner, int id) {
        this.owner = owner;
        this.id = new WorkspaceId(id);
        this.ada = customer();
        this.grace = customer();
    }

    /** Totals in euros, days in Berlin. */
    static Brand create(TestDatabase database) {
        var owner = JdbcClient.create(database.asOwner());
        var account = owner.sql("insert into account (name, created_at) values ('Acme', now()) returning id")
                .query(Integer.class)
                .single();
        var workspace = owner.sql("""
                insert into workspace (account_id, slug, name, time_zone, currency, country, created_at)
                values (:account, 'brand-' || :slug, 'Brand', 'Europe/Berlin', 'EUR', 'DE', now()) returning id
                """)
                .param("account", account)
                .param("slug", TimeOrderedIds.next())
                .query(Integer.class)
                .single();
        return new Brand(owner, workspace);
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
