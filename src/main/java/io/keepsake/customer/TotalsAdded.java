package io.keepsake.customer;

import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.Collection;

/**
 * What some new events add to the totals of one customer.
 *
 * @param revenue one sum for each currency; negative where more was given back
 * @param first time of the earliest of them
 * @param last time of the latest of them
 */
public record TotalsAdded(
        CustomerId customer, long events, long orders, Collection<Money> revenue, Instant first, Instant last) {}
