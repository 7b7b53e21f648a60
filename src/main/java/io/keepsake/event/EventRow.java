package io.keepsake.event;

import io.keepsake.customer.CustomerId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An event about to be kept.
 *
 * @param amount negative for what was given back
 * @param uncounted why there is none, where one ought to be
 */
record EventRow(
        CustomerId customer,
        String name,
        CountsAs countsAs,
        Instant occurredAt,
        Json properties,
        Optional<Money> amount,
        Optional<UncountedAmount> uncounted) {}
