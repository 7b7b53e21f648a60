package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what customers' events add up to. Totals are added to where they stand, never read and written back; whoever adds
 * holds the {@link CustomerLocks}.
 */
@Service
public class RunningTotals {
    private final JdbcClient jdbc;

    RunningTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds to the totals of customers.
     *
     * @param own the workspace's currency; revenue in others is kept beside
     * @param added one for each customer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(WorkspaceId workspace, Currency own, Collection<TotalsAdded> added) {
        var foreign =
                added.stream().flatMap(each -> foreign(each, own).stream()).toList();
        addOwn(workspace, own, List.copyOf(added));
        if (!foreign.isEmpty()) {
            addForeign(workspace, foreign);
        }
    }

    private void addOwn(WorkspaceId workspace, Currency own, List<TotalsAdded> added) {
        jdbc.sql("""
                insert into customer_stat as s (workspace_id, customer_id, events, orders, revenue, first_seen_at, last_seen_at)
                select :workspace, a.customer, a.events, a.orders, a.revenue, a.first, a.last
                from unnest(:customers, :events, :orders, :revenues, :firsts::timestamptz[], :lasts::timestamptz[])
                         as a (customer, events, orders, revenue, first, last)
                on conflict (workspace_id, customer_id) do update
                set events = s.events + excluded.events,
                    orders = s.orders + excluded.orders,
                    revenue = %s,
                    first_seen_at = least(s.first_seen_at, excluded.first_seen_at),
                    last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at)
                """.formatted(Largest.atMost("s.revenue::numeric + excluded.revenue")))
                .param("workspace", workspace.value())
                .param("customers", longs(added, each -> each.customer().value()))
                .param("events", longs(added, TotalsAdded::events))
                .param("orders", longs(added, TotalsAdded::orders))
                .param("revenues", longs(added, each -> revenue(each, own)))
                .param("firsts", texts(added, each -> each.first().toString()))
                .param("lasts", texts(added, each -> each.last().toString()))
                .update();
    }

    private void addForeign(WorkspaceId workspace, List<Foreign> added) {
        jdbc.sql("""
                insert into customer_foreign_revenue as f (workspace_id, customer_id, currency, revenue)
                select :workspace, a.customer, a.currency, a.revenue
                from unnest(:customers, :currencies, :revenues) as a (customer, currency, revenue)
                on conflict (workspace_id, customer_id, currency) do update
                set revenue = %s
                """.formatted(Largest.atMost("f.revenue::numeric + excluded.revenue")))
                .param("workspace", workspace.value())
                .param("customers", longs(added, each -> each.customer.value()))
                .param("currencies", texts(added, each -> each.currency.getCurrencyCode()))
                .param("revenues", longs(added, Foreign::revenue))
                .update();
    }

    private static long revenue(TotalsAdded added, Currency own) {
        return added.revenue().stream()
                .filter(sum -> sum.currency().equals(own))
                .mapToLong(sum -> sum.minor())
                .sum();
    }

    private static List<Foreign> foreign(TotalsAdded added, Currency own) {
        return added.revenue().stream()
                .filter(sum -> !sum.currency().equals(own))
                .map(sum -> new Foreign(added.customer(), sum.currency(), sum.minor()))
                .toList();
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private record Foreign(CustomerId customer, Currency currency, long revenue) {}
}
