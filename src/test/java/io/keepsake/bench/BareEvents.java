package io.keepsake.bench;

import io.keepsake.platform.data.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The events that came in last, once more into the same tables, by PostgreSQL alone: as many in a transaction, from as many
 * connections, with their totals and the messages they came with, and nobody to find and nothing to check. Of other
 * customers, drawn in the same way: the totals of those who were just written to wait in memory.
 */
final class BareEvents {
    private static final List<String> STATEMENTS = List.of("""
            insert into event_message (workspace_id, hash, received_at)
            select :workspace, hash, now() from unnest(:hashes) hash
            """, """
            insert into event (workspace_id, occurred_at, id, customer_id, name, properties, amount, currency, received_at)
            select :workspace, e.*, now()
            from unnest(:times::timestamptz[], :ids, :customers, :names, :properties::jsonb[], :amounts, :currencies) e
            """, """
            insert into customer_stat as s (workspace_id, customer_id, events, orders, revenue, first_seen_at, last_seen_at)
            select :workspace, e.customer, count(*), count(e.amount), coalesce(sum(e.amount), 0), min(e.time), max(e.time)
            from unnest(:customers, :times::timestamptz[], :amounts) as e (customer, time, amount)
            group by e.customer
            order by e.customer
            on conflict (workspace_id, customer_id) do update
            set events = s.events + excluded.events,
                orders = s.orders + excluded.orders,
                revenue = s.revenue + excluded.revenue,
                first_seen_at = least(s.first_seen_at, excluded.first_seen_at),
                last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)
            """);

    private final Stage stage;
    private final Crowd crowd;

    BareEvents(Stage stage) {
        this.stage = stage;
        crowd = new Crowd(stage);
    }

    /** How long that many batches take. */
    Duration insert(int batches, int connections) {
        var waiting = new ConcurrentLinkedQueue<>(lately(batches));
        Runnable writer = () -> {
            try (var bare = stage.keepsake().asOwner()) {
                var transaction = new TransactionTemplate(new DataSourceTransactionManager(bare.connection()));
                for (var batch = waiting.poll(); batch != null; batch = waiting.poll()) {
                    var rows = batch;
                    transaction.executeWithoutResult(begun -> insert(bare.sql(), rows));
                }
            }
        };
        var start = System.nanoTime();
        Work.atOnce(connections, Collections.nCopies(connections, writer));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private record Row(
            String time,
            long customer,
            String name,
            String properties,
            @Nullable Long amount,
            @Nullable String currency) {}

    private List<List<Row>> lately(int batches) {
        try (var bare = stage.keepsake().asOwner()) {
            var rows = bare.sql()
                    .sql("""
                    select occurred_at::text as time, name, properties::text, amount, currency
                    from event
                    where workspace_id = :workspace and occurred_at > now() - interval '1 hour'
                      and received_at > now() - interval '1 hour'
                    order by id desc
                    limit :most
                    """)
                    .param("workspace", stage.brand().id().value())
                    .param("most", batches * Sending.IN_A_BATCH)
                    .query(this::row)
                    .list();
            return IntStream.range(0, rows.size() / Sending.IN_A_BATCH)
                    .mapToObj(i -> rows.subList(i * Sending.IN_A_BATCH, (i + 1) * Sending.IN_A_BATCH))
                    .toList();
        }
    }

    private void insert(JdbcClient sql, List<Row> rows) {
        for (var statement : STATEMENTS) {
            sql.sql(statement)
                    .param("workspace", stage.brand().id().value())
                    .param("hashes", column(rows, row -> hash(), new byte[0][]))
                    .param("times", column(rows, Row::time, new String[0]))
                    .param("ids", column(rows, row -> TimeOrderedIds.next(), new Long[0]))
                    .param("customers", column(rows, Row::customer, new Long[0]))
                    .param("names", column(rows, Row::name, new String[0]))
                    .param("properties", column(rows, Row::properties, new String[0]))
                    .param("amounts", column(rows, Row::amount, new Long[0]))
                    .param("currencies", column(rows, Row::currency, new String[0]))
                    .update();
        }
    }

    private Row row(ResultSet event, int number) throws SQLException {
        return new Row(
                event.getString("time"),
                crowd.registered(ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE)),
                event.getString("name"),
                event.getString("properties"),
                event.getObject("amount", Long.class),
                event.getString("currency"));
    }

    private static byte[] hash() {
        var hash = new byte[32];
        ThreadLocalRandom.current().nextBytes(hash);
        return hash;
    }

    private static <T> @Nullable T[] column(List<Row> rows, Function<Row, ? extends @Nullable T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}
