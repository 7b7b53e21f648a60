package io.keepsake.crash;

import io.keepsake.customer.Channel;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.event.IncomingEvent;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A person whose name stands wherever one can. */
final class Somebody {
    static final int EVENTS = 200;
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private Somebody() {}

    static IncomingCustomer called(String name) {
        var profile = new Profile(
                name,
                "Quackenbush",
                name + "@canary.example",
                null,
                "id-" + name,
                "en",
                "Ockham",
                "GB",
                new Json(Map.of("Motto", name + " forever", "Points", 12)));
        return new IncomingCustomer(profile, List.of("device-of-" + name), Json.EMPTY, Map.of(Channel.EMAIL, true));
    }

    static List<IncomingEvent> story(CustomerId customer, String name) {
        var said = new Json(Map.of("message", "This is " + name + " again", "quantity", 2));
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> new IncomingEvent(
                        customer, "Support Message", NOON.plusSeconds(i), said, Optional.of(name + "-" + i)))
                .toList();
    }
}
