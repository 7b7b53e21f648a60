package io.keepsake.event;

import io.keepsake.customer.Customer;
import io.keepsake.platform.data.Json;
import java.time.Instant;

/**
 * An event as it came in.
 *
 * @param name of the event; blank where it named somebody who was let go since
 * @param receivedAt by our clock
 * @param customer whose it is now
 */
public record Arrival(String name, Instant occurredAt, Instant receivedAt, Json properties, Customer customer) {}
