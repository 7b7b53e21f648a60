package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer as files and senders bring them, normalised and valid.
 *
 * @param profile null, and an absent attribute, leaves the value as it is
 * @param devices device ids that belong to the customer
 * @param acquisition kept only where the customer has none yet
 * @param subscriptions true for subscribed; never turns unsubscribed into anything
 * @param since when a new customer was added, and is identified; empty for now, and never later. Lists of who was added
 *     last go by the order in which customers come in, so those known for longest come first.
 */
public record IncomingCustomer(
        Profile profile,
        List<String> devices,
        Json acquisition,
        Map<Channel, Boolean> subscriptions,
        Optional<Instant> since) {
    /** One that is added as it comes in. */
    public IncomingCustomer(
            Profile profile, List<String> devices, Json acquisition, Map<Channel, Boolean> subscriptions) {
        this(profile, devices, acquisition, subscriptions, Optional.empty());
    }

    /** Everything that may tell who it is, normalised, in deciding order. */
    List<Identifier> identifiers() {
        if (devices.isEmpty()) {
            return profile.identifiers();
        }
        var all = new ArrayList<>(profile.identifiers());
        devices.forEach(device -> all.add(new Identifier(Identifier.Kind.DEVICE, device)));
        return all;
    }
}
