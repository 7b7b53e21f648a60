package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A customer as files and senders bring them, normalised and valid.
 *
 * @param profile null, and an absent attribute, leaves the value as it is
 * @param devices device ids that belong to the customer
 * @param acquisition kept only where the customer has none yet
 * @param subscriptions true for subscribed; never turns unsubscribed into anything
 */
public record IncomingCustomer(
        Profile profile, List<String> devices, Json acquisition, Map<Channel, Boolean> subscriptions) {

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
