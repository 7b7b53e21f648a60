package io.keepsake.privacy;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.Channel;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerDetails;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.event.EventIntake;
import io.keepsake.event.IncomingEvent;
import io.keepsake.platform.data.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers with a story, in one line each. */
@Component
public class Stories {
    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final World world;
    private final CustomerIntake customers;
    private final CustomersInDetail details;
    private final EventIntake events;
    private final JdbcClient owner;

    Stories(
            World world,
            CustomerIntake customers,
            CustomersInDetail details,
            EventIntake events,
            TestDatabase database) {
        this.world = world;
        this.customers = customers;
        this.details = details;
        this.events = events;
        this.owner = JdbcClient.create(database.asOwner());
    }

    /** Ada Lovelace: registered, with an email, a mobile, a device, two attributes and a purchase. */
    public Customer ada(Brand brand) {
        var ada = customer(
                brand,
                new Profile(
                        "Ada",
                        "Lovelace",
                        "Ada.Lovelace@example.com",
                        "+4915112345678",
                        "C-1001",
                        "en",
                        "Ockham",
                        "GB",
                        json("Nickname", "Countess", "Points", 12)),
                "b7e2-44aa-device");
        happened(
                brand,
                ada,
                event("Page Viewed", "url", "https://example.com/u/ada.lovelace", "browser", "Firefox"),
                event("Support Message", "message", "This is Ada, call 0151 123 456 78"),
                event(
                        "Purchased",
                        "amount",
                        49.9,
                        "currency",
                        "EUR",
                        "order_id",
                        "A-77",
                        "items",
                        List.of(
                                Map.of("product", "Difference Engine", "quantity", 1),
                                Map.of("product", "Punched cards", "quantity", 500, "engraving", "A.L."))));
        return current(brand, ada);
    }

    public Customer customer(Brand brand, Profile profile, String... devices) {
        var row = new IncomingCustomer(
                profile,
                List.of(devices),
                json("source", "google", "campaign", "spring", "referrer", "https://poets.example/lovelace"),
                Map.of(Channel.EMAIL, true));
        var taken = world.as(brand.grace(), () -> customers.take(brand.id(), List.of(row), SubscriptionSource.IMPORT));
        return details(brand, ((Taken.Created) taken.getFirst()).customer()).customer();
    }

    /** As many customers as share a value that tells nobody apart, each with that event. */
    void crowd(Brand brand, int size, String name, Object... properties) {
        IntStream.range(0, size)
                .forEach(number -> happened(
                        brand,
                        customer(brand, named(null, null, "crowd" + number + "@example.com")),
                        event(name, properties)));
    }

    void happened(Brand brand, Customer customer, Happened... story) {
        var start = NOON;
        var incoming = IntStream.range(0, story.length)
                .mapToObj(i -> new IncomingEvent(
                        customer.id(),
                        story[i].name(),
                        start.plus(Duration.ofMinutes(i)),
                        story[i].properties(),
                        Optional.empty()))
                .toList();
        world.as(brand.grace(), () -> events.take(brand.id(), incoming));
    }

    record Happened(String name, Json properties) {}

    static Happened event(String name, Object... properties) {
        return new Happened(name, json(properties));
    }

    public static Profile named(
            @org.jspecify.annotations.Nullable String first,
            @org.jspecify.annotations.Nullable String last,
            String email) {
        return new Profile(first, last, email, null, null, null, null, null, Json.EMPTY);
    }

    static Json json(Object... namesAndValues) {
        var members = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Json(members);
    }

    public Customer current(Brand brand, Customer customer) {
        return details(brand, customer.id()).customer();
    }

    CustomerDetails details(Brand brand, CustomerId customer) {
        return world.as(brand.linus(), () -> details.require(brand.id(), customer));
    }

    /** The events of a customer, oldest first: "Purchased 4990 {...}". */
    List<String> story(Brand brand, Customer customer) {
        return texts("""
                select name || coalesce(' ' || amount, '') || ' ' || properties from event
                where workspace_id = ? and customer_id = ? order by occurred_at, id
                """, brand.id().value(), customer.id().value());
    }

    List<String> texts(String sql, Object... parameters) {
        return owner.sql(sql)
                .params(Arrays.asList(parameters))
                .query((row, number) -> row.getString(1))
                .list();
    }

    long number(String sql, Object... parameters) {
        return owner.sql(sql)
                .params(Arrays.asList(parameters))
                .query(Long.class)
                .single();
    }

    void write(String sql, Object... parameters) {
        owner.sql(sql).params(Arrays.asList(parameters)).update();
    }
}
