package io.keepsake.isolation;

import io.keepsake.customer.Channel;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.NamedRequest;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfilePatch;
import io.keepsake.customer.Sighting;
import io.keepsake.event.Delivery;
import io.keepsake.event.IncomingEvent;
import io.keepsake.event.Message;
import io.keepsake.event.Rejected;
import io.keepsake.event.Remark;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is the same in every {@link Twin}. */
public final class NaturalKeys {
    public static final IncomingCustomer ADA = new IncomingCustomer(
            new Profile(
                    "Ada",
                    "Lovelace",
                    "ada@example.com",
                    "+4915112345678",
                    "C-1",
                    "en",
                    "Ockham",
                    "GB",
                    new Json(Map.of("Points", 12))),
            List.of("device-1"),
            new Json(Map.of("source", "fair")),
            Map.of(Channel.EMAIL, true, Channel.SMS, true));

    /** Is archived in every twin. */
    public static final IncomingCustomer BOB = new IncomingCustomer(
            new Profile("Bob", "Noyce", "bob@example.com", "+4915112345679", "C-2", "en", null, "US", Json.EMPTY),
            List.of("device-2"),
            Json.EMPTY,
            Map.of(Channel.EMAIL, true));

    /** Nobody knows who that is. */
    public static final IncomingCustomer VISITOR =
            new IncomingCustomer(Profile.EMPTY, List.of("device-9"), Json.EMPTY, Map.of());

    /** A customer of one twin only, with an attribute that only she has. */
    public static final IncomingCustomer EVE = new IncomingCustomer(
            new Profile("Eve", null, "eve@example.com", null, null, null, null, null, new Json(Map.of("Height", 170))),
            List.of(),
            Json.EMPTY,
            Map.of());

    /** A program's request for a customer, and whom it makes. */
    public static final NamedRequest REQUEST = new NamedRequest("order-1", "Zoe");

    public static final ProfilePatch ZOE = new ProfilePatch(Map.of(ProfileField.System.SYSTEM_ID, "C-9"), Map.of());

    public static final String FILTER = "VIP";

    /** An event that only an {@code event_definition} makes an order of. */
    public static final String BOOKING = "Tasting Booked";

    /** An event that an {@code event_definition} makes an order of, in one twin only. */
    public static final String RENTAL = "Cellar Rented";

    /** An event that nobody has sent for ages. */
    public static final String FAX = "Fax Received";

    /** A file with a wrong row. */
    public static final String FILE = "id,email\nC-7,grace@example.com\nC-8,no address\n";

    /** For how long every twin keeps events. */
    public static final int MONTHS = 120;

    public static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    /** Something that Ada did, on another device, and a message that cannot be taken. */
    public static final Delivery DELIVERY = new Delivery(List.of(sent()), List.of(rejected()));

    private NaturalKeys() {}

    /** What everybody does, in three currencies, so that whatever the workspace's is, two are foreign. */
    public static List<IncomingEvent> story(CustomerId customer, String who) {
        return List.of(
                event(customer, who + "-1", BOOKING, Map.of("store", "Ockham")),
                event(customer, who + "-2", "Purchased", Map.of("amount", 49.9, "currency", "EUR")),
                event(customer, who + "-3", "Purchased", Map.of("amount", 19.9, "currency", "USD")),
                event(customer, who + "-4", "Purchased", Map.of("amount", 1990, "currency", "JPY")));
    }

    /** Something from before the time that events are kept for. */
    public static List<IncomingEvent> longAgo(CustomerId customer) {
        return List.of(new IncomingEvent(
                customer, "Page Viewed", Instant.parse("2014-05-05T10:00:00Z"), Json.EMPTY, Optional.empty()));
    }

    private static Message sent() {
        var place = new Message.Place(0, "/batch/0", "{}");
        return new Message(
                place,
                Optional.empty(),
                new Sighting(
                        Optional.of("C-1"),
                        Optional.of("device-3"),
                        Optional.empty(),
                        ADA.profile(),
                        Profile.EMPTY,
                        Json.EMPTY),
                NOON,
                Optional.of(new Message.Activity("Purchased", new Json(Map.of("amount", 9.9)))),
                List.of(),
                Map.of());
    }

    private static Rejected rejected() {
        var place = new Message.Place(1, "/batch/1", "{}");
        return new Rejected(place, place.remark(Remark.Kind.REJECTED, "/type", "Not known."), List.of());
    }

    private static IncomingEvent event(
            CustomerId customer, String message, String name, Map<String, Object> properties) {
        return new IncomingEvent(customer, name, NOON, new Json(properties), Optional.of(message));
    }
}
