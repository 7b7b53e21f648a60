package io.keepsake.customer;

import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer's events add up to.
 *
 * @param revenue in the workspace's currency
 * @param elsewhere revenue in other currencies, shown beside and never added
 * @param firstSeenAt time of the earliest event, empty where there is none
 * @param lastSeenAt time of the latest event, empty where there is none
 */
public record CustomerTotals(
        long events,
        long orders,
        Money revenue,
        List<Money> elsewhere,
        Optional<Instant> firstSeenAt,
        Optional<Instant> lastSeenAt) {}
