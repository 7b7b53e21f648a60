package io.keepsake.event;

import io.keepsake.customer.CustomerId;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a customer did, as files and senders bring it.
 *
 * @param messageId the sender's own id of it, by which it counts once; empty where each is its own
 */
public record IncomingEvent(
        CustomerId customer, String name, Instant occurredAt, Json properties, Optional<String> messageId) {}
