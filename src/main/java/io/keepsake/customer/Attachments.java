package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Makes one customer of two who turned out to be the same: events, identifiers, totals, subscriptions and what the audit
 * log has on the one go over to the other. Any number of pairs at once, with one statement for each table.
 */
@Component
class Attachments {
    private static final String PAIRS = " unnest(:gone::bigint[], :kept::bigint[]) as pair (gone, kept) ";

    private static final Object[] PARTS = {
        PAIRS,
        Largest.atMost("sum(g.revenue)"),
        Largest.atMost("s.revenue::numeric + excluded.revenue"),
        Largest.atMost("f.revenue::numeric + excluded.revenue")
    };

    private static final List<String> MOVES = List.of("""
            update customer_identifier i set customer_id = pair.kept
            from %1$s
            where i.workspace_id = :workspace and i.customer_id = pair.gone
            """, """
            insert into customer_stat as s (workspace_id, customer_id, events, orders, revenue, first_seen_at, last_seen_at)
            select :workspace, pair.kept, sum(g.events), sum(g.orders), %2$s, min(g.first_seen_at), max(g.last_seen_at)
            from %1$s
            join customer_stat g on g.workspace_id = :workspace and g.customer_id = pair.gone
            group by pair.kept
            on conflict (workspace_id, customer_id) do update
            set events = s.events + excluded.events,
                orders = s.orders + excluded.orders,
                revenue = %3$s,
                first_seen_at = least(s.first_seen_at, excluded.first_seen_at),
                last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)
            """, """
            insert into customer_foreign_revenue as f (workspace_id, customer_id, currency, revenue)
            select :workspace, pair.kept, g.currency, %2$s
            from %1$s
            join customer_foreign_revenue g on g.workspace_id = :workspace and g.customer_id = pair.gone
            group by pair.kept, g.currency
            on conflict (workspace_id, customer_id, currency) do update
            set revenue = %4$s
            """, """
            -- the stricter wins: whoever unsubscribed under either name is unsubscribed
            insert into subscription as s (workspace_id, customer_id, channel, state, source, changed_at, user_id)
            select distinct on (pair.kept, g.channel)
                   :workspace, pair.kept, g.channel, g.state, g.source, g.changed_at, g.user_id
            from %1$s
            join subscription g on g.workspace_id = :workspace and g.customer_id = pair.gone
            order by pair.kept, g.channel, g.state = 'unsubscribed' desc, g.changed_at desc
            on conflict (workspace_id, customer_id, channel) do update
            set state = excluded.state, source = excluded.source, changed_at = excluded.changed_at, user_id = excluded.user_id
            where s.state = 'subscribed' and excluded.state = 'unsubscribed'
            """, """
            update subscription_change c set customer_id = pair.kept
            from %1$s
            where c.workspace_id = :workspace and c.customer_id = pair.gone
            """, """
            update audit_entry e set customer_id = pair.kept
            from %1$s
            where e.workspace_id = :workspace and e.customer_id = pair.gone
            """, """
            -- a program that asks again is told of who it made by who they are now
            update api_request r set customer_id = pair.kept
            from %s
            where r.workspace_id = :workspace and r.customer_id = pair.gone
            """);

    private static final List<String> EMPTIED = List.of("subscription", "customer_foreign_revenue", "customer_stat");

    private final JdbcClient jdbc;
    private final ObjectProvider<CustomerHistory> histories;

    Attachments(JdbcClient jdbc, ObjectProvider<CustomerHistory> histories) {
        this.jdbc = jdbc;
        this.histories = histories;
    }

    /** @param attached for each who goes, to whom; all of them locked, nobody in it both ways */
    void attach(WorkspaceId workspace, Map<CustomerId, CustomerId> attached) {
        if (attached.isEmpty()) {
            return;
        }
        MOVES.forEach(move -> pairs(workspace, attached, move.formatted(PARTS)).update());
        histories.forEach(history -> history.move(workspace, attached));
        EMPTIED.forEach(table -> gone(
                        workspace,
                        attached,
                        "delete from " + table + " where workspace_id = :workspace and customer_id = any(:gone)")
                .update());
        gone(workspace, attached, "delete from customer where workspace_id = :workspace and id = any(:gone)")
                .update();
    }

    private StatementSpec pairs(WorkspaceId workspace, Map<CustomerId, CustomerId> attached, String sql) {
        return gone(workspace, attached, sql).param("kept", CustomerId.values(attached.values()));
    }

    private StatementSpec gone(WorkspaceId workspace, Map<CustomerId, CustomerId> attached, String sql) {
        return jdbc.sql(sql).param("workspace", workspace.value()).param("gone", CustomerId.values(attached.keySet()));
    }
}
