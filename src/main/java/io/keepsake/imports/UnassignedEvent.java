package io.keepsake.imports;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.event.IncomingEvent;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event as a row tells it, before it is known whose it is.
 *
 * @param who the identifiers in the row, nothing else
 * @param device empty where the row has none
 */
record UnassignedEvent(
        Profile who,
        Optional<String> device,
        String name,
        Instant occurredAt,
        Json properties,
        Optional<String> messageId) {

    /** In deciding order. */
    List<Identifier> identifiers() {
        var identifiers = new ArrayList<>(who.identifiers());
        device.ifPresent(id -> identifiers.add(new Identifier(Identifier.Kind.DEVICE, id)));
        return identifiers;
    }

    /** Whose it is, as somebody to be taken in. */
    IncomingCustomer customer() {
        return new IncomingCustomer(who, device.stream().toList(), Json.EMPTY, Map.of());
    }

    IncomingEvent of(CustomerId customer) {
        return new IncomingEvent(customer, name, occurredAt, properties, messageId);
    }
}
