package io.keepsake.event;

import io.keepsake.customer.CustomerId;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something a customer did, as files and senders bring it. What {@link EventRules} finds nothing wrong with is taken.
 *
 * @param name without surrounding space
 * @param occurredAt to the microsecond, which is as fine as the database keeps it
 * @param messageId the sender's own id of it, by which it counts once; empty where each is its own
 */
public record IncomingEvent(
        CustomerId customer, String name, Instant occurredAt, Json properties, Optional<String> messageId) {
    public IncomingEvent {
        name = name.strip();
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        messageId = messageId.filter(id -> !id.isBlank());
    }
}
