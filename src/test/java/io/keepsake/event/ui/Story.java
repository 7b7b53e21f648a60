package io.keepsake.event.ui;

import io.keepsake.World;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Customers;
import io.keepsake.customer.Profile;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import io.keepsake.event.EventIntake;
import io.keepsake.event.IncomingEvent;
import io.keepsake.platform.data.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** Marie, and what she did: the same each time, counted back from now. */
@Component
class Story {
    private static final List<Happening> USUAL = List.of(
            new Happening("Page Viewed", """
                    {"page": "Home", "url": "https://aurora.example/?utm_source=letter", "duration": 31}"""),
            new Happening("Product Viewed", """
                    {"product": "Rose Serum", "sku": "AU-1001", "category": "Skin care", "price": 29.5, "currency": "EUR"}"""),
            new Happening("Added to Cart", """
                    {"product": "Clay Mask", "sku": "AU-1002", "quantity": 2, "value": 38, "currency": "EUR"}"""),
            new Happening("Newsletter Opened", """
                    {"newsletter": "March news", "campaign": "spring"}"""));
    private static final String PURCHASE = """
            {"order_id": "A-1007", "amount": 78.00, "currency": "EUR", "coupon": "SPRING10", "gift": false,
             "items": [{"product": "Rose Serum", "sku": "AU-1001", "variant": "30 ml", "quantity": 2, "price": 29.5},
                       {"product": "Clay Mask", "sku": "AU-1002", "variant": "100 ml", "quantity": 1, "price": 19}],
             "delivery_date": "2026-02-26", "paid_at": "2026-02-20T10:12:00Z",
             "shipping_address": {"name": "Marie Curie", "city": "Paris", "lines": ["11 rue d'Ulm", "75005"]}}""";
    private static final String MESSAGE = """
            {"channel": "chat", "message": "Hello, this is Marie Curie. My parcel has not arrived, and I would be glad if \
            somebody could have a look where it is by now.\\n<script>document.title = 'broken into'</script>"}""";

    private final Customers customers;
    private final EventIntake intake;

    Story(Customers customers, EventIntake intake) {
        this.customers = customers;
        this.intake = intake;
    }

    /** She has done nothing yet. */
    Customer marie(World world, World.Brand brand) {
        var profile = new Profile("Marie", "Curie", "marie@example.com", null, "C-1", null, null, null, Json.EMPTY);
        var saved = world.as(brand.grace(), () -> customers.create(brand.id(), profile, Readmission.REFUSE));
        return ((Saved.Done) saved).customer();
    }

    /** A purchase, a refund and a message of the last hours, and before them so many usual events of 400 days. */
    void happens(World world, World.Brand brand, Customer marie, int usual) {
        var events = new ArrayList<IncomingEvent>();
        events.add(event(marie, Duration.ofMinutes(1), new Happening("Order Refunded", "{\"total\": 19}")));
        events.add(event(marie, Duration.ofMinutes(2), new Happening("Support Message", MESSAGE)));
        events.add(event(marie, Duration.ofMinutes(3), new Happening("Purchased", PURCHASE)));
        var random = new SplittableRandom(7);
        for (int i = 0; i < usual; i++) {
            var ago = Duration.ofMinutes(5 + (long) (Math.pow(random.nextDouble(), 1.6) * 60 * 24 * 400));
            var happening =
                    i % 25 == 0 ? new Happening("Purchased", PURCHASE) : USUAL.get(random.nextInt(USUAL.size()));
            events.add(event(marie, ago, happening));
        }
        world.as(brand.grace(), () -> intake.take(brand.id(), events));
    }

    private static IncomingEvent event(Customer customer, Duration ago, Happening happening) {
        var properties = Json.parse(happening.properties);
        return new IncomingEvent(customer.id(), happening.name, Instant.now().minus(ago), properties, Optional.empty());
    }

    private record Happening(String name, String properties) {}
}
