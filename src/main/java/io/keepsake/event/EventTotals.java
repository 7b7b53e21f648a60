package io.keepsake.event;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.TotalsAdded;
import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds events up, customer by customer. */
final class EventTotals {
    private final CustomerId customer;
    private final Map<Currency, Long> revenue = new HashMap<>();
    private long events;
    private long orders;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    private EventTotals(CustomerId customer) {
        this.customer = customer;
    }

    static List<TotalsAdded> of(List<EventRow> events) {
        var totals = new LinkedHashMap<CustomerId, EventTotals>();
        events.forEach(event ->
                totals.computeIfAbsent(event.customer(), EventTotals::new).add(event));
        return totals.values().stream().map(EventTotals::added).toList();
    }

    private void add(EventRow event) {
        events++;
        first = event.occurredAt().isBefore(first) ? event.occurredAt() : first;
        last = event.occurredAt().isAfter(last) ? event.occurredAt() : last;
        if (event.countsAs() == CountsAs.ORDER) {
            orders++;
        }
        if (event.countsAs() != CountsAs.NOTHING) {
            event.amount().ifPresent(amount -> revenue.merge(amount.currency(), amount.minor(), Long::sum));
        }
    }

    private TotalsAdded added() {
        var sums = revenue.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
        return new TotalsAdded(customer, events, orders, sums, first, last);
    }
}
