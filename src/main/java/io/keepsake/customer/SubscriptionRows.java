package io.keepsake.customer;

import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes how customers stand on their channels, together with the history of it. */
@Component
class SubscriptionRows {
    /** What is to stand. @param at since when */
    record Row(CustomerId customer, Channel channel, SubscriptionState state, Instant at) {}

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubscriptionChange> current(WorkspaceId workspace, CustomerId customer) {
        return jdbc.sql("""
                select s.channel, s.state, s.source, s.changed_at, u.name as user_name
                from subscription s
                left join app_user u on u.id = s.user_id
                where s.workspace_id = :workspace and s.customer_id = :customer
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query(SubscriptionRows::change)
                .list();
    }

    /** How many customers stand; a channel that is unknown is absent. */
    Map<CustomerId, Map<Channel, SubscriptionState>> current(WorkspaceId workspace, Collection<CustomerId> customers) {
        var states = new HashMap<CustomerId, Map<Channel, SubscriptionState>>();
        jdbc.sql("""
                select customer_id, channel, state
                from subscription
                where workspace_id = :workspace and customer_id = any(:customers)
                """)
                .param("workspace", workspace.value())
                .param("customers", CustomerId.values(customers))
                .query(row -> {
                    states.computeIfAbsent(
                                    new CustomerId(row.getLong("customer_id")), id -> new EnumMap<>(Channel.class))
                            .put(
                                    Channel.ofStored(row.getString("channel")),
                                    SubscriptionState.ofStored(row.getString("state")));
                });
        return states;
    }

    List<SubscriptionChange> history(WorkspaceId workspace, CustomerId customer) {
        return jdbc.sql("""
                select c.channel, c.state, c.source, c.changed_at, u.name as user_name
                from subscription_change c
                left join app_user u on u.id = c.user_id
                where c.workspace_id = :workspace and c.customer_id = :customer
                order by c.id desc
                limit 200
                """)
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query(SubscriptionRows::change)
                .list();
    }

    /**
     * Writes what is to stand, and a line of history for each that stood otherwise. Each customer and channel once.
     * Only a user or the customer subscribes the unsubscribed again: imports and senders leave them alone.
     *
     * @return how many stood otherwise
     */
    int write(WorkspaceId workspace, List<Row> wanted, SubscriptionSource source) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                with changed as (
                    insert into subscription as s (workspace_id, customer_id, channel, state, source, changed_at, user_id)
                    select :workspace, w.customer_id, w.channel, w.state, :source, w.at, :user
                    from unnest(:customers::bigint[], :channels::text[], :states::text[], :moments::timestamptz[])
                             as w (customer_id, channel, state, at)
                    on conflict (workspace_id, customer_id, channel) do update
                    set state = excluded.state, source = excluded.source, changed_at = excluded.changed_at,
                        user_id = excluded.user_id
                    where s.state <> excluded.state and (s.state <> 'unsubscribed' or excluded.source in ('user', 'customer'))
                    returning s.customer_id, s.channel, s.state, s.changed_at
                )
                insert into subscription_change (workspace_id, id, customer_id, channel, state, source, changed_at, user_id)
                select :workspace, w.id, c.customer_id, c.channel, c.state, :source, c.changed_at, :user
                from changed c
                join unnest(:ids::bigint[], :customers::bigint[], :channels::text[]) as w (id, customer_id, channel)
                  on w.customer_id = c.customer_id and w.channel = c.channel
                """)
                .param("workspace", workspace.value())
                .param("source", source.stored())
                .param("user", Ambient.user().map(UserId::value).orElse(null))
                .param("ids", wanted.stream().map(row -> TimeOrderedIds.next()).toArray(Long[]::new))
                .param(
                        "customers",
                        wanted.stream().map(row -> row.customer().value()).toArray(Long[]::new))
                .param(
                        "channels",
                        wanted.stream().map(row -> row.channel().stored()).toArray(String[]::new))
                .param(
                        "states",
                        wanted.stream().map(row -> row.state().stored()).toArray(String[]::new))
                .param(
                        "moments",
                        wanted.stream().map(row -> Timestamp.from(row.at())).toArray(Timestamp[]::new))
                .update();
    }

    private static SubscriptionChange change(ResultSet row, int number) throws SQLException {
        return new SubscriptionChange(
                Channel.ofStored(row.getString("channel")),
                SubscriptionState.ofStored(row.getString("state")),
                SubscriptionSource.ofStored(row.getString("source")),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getString("user_name")));
    }
}
