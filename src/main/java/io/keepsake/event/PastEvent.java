package io.keepsake.event;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a customer did.
 *
 * @param position its place among the customer's events
 * @param countsAs what events of this name mean in the workspace today
 * @param amount negative for what was given back
 */
public record PastEvent(Position position, String name, CountsAs countsAs, Json properties, Optional<Money> amount) {

    /** A place in a timeline: the time, and an order among events of the same time. */
    public record Position(Instant occurredAt, long id) {}

    public Instant occurredAt() {
        return position.occurredAt();
    }
}
