package io.keepsake.customer.ui;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.Channel;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.Profile;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Customers of a brand as the tests of the customer page need them, brought in as its marketer's imports do. */
@Component
class Regulars {
    private final World world;
    private final CustomerIntake intake;
    private final CustomersInDetail customers;
    private final TestDatabase database;

    Regulars(World world, CustomerIntake intake, CustomersInDetail customers, TestDatabase database) {
        this.world = world;
        this.intake = intake;
        this.customers = customers;
        this.database = database;
    }

    /** Marie Curie, of whom much is known. */
    Customer marie(Brand brand) {
        var attributes = new Json(Map.of(
                "birth_date", "1867-11-07",
                "last_visit", "2026-05-03T08:15:00Z",
                "loyalty_points", 12840,
                "newsletter", true,
                "skin_type", "Dry"));
        var acquisition = new Json(Map.of(
                "source", "google", "medium", "cpc", "campaign", "spring-sale", "referrer", "https://www.google.com/"));
        var marie = take(
                brand,
                new IncomingCustomer(
                        new Profile(
                                "Marie",
                                "Curie",
                                "Marie.Curie@example.org",
                                "+4915112345678",
                                "A-1001",
                                "pl",
                                "Paris",
                                "FR",
                                attributes),
                        List.of("c0ffee00-1234-5678-9abc-def012345678"),
                        acquisition,
                        Map.of(Channel.EMAIL, true, Channel.SMS, false)));
        addTotals(brand, marie.id());
        return marie;
    }

    /** Pierre Curie, with an email and a System ID. */
    Customer pierre(Brand brand) {
        return named(brand, "Pierre", "Curie", "pierre@example.org", "A-1002");
    }

    Customer named(Brand brand, String first, String last, String email, String systemId) {
        var profile = new Profile(first, last, email, null, systemId, null, null, null, Json.EMPTY);
        return take(brand, new IncomingCustomer(profile, List.of(), Json.EMPTY, Map.of()));
    }

    /** A visitor of whom nothing is known but a device. */
    Customer visitor(Brand brand) {
        return take(brand, new IncomingCustomer(Profile.EMPTY, List.of("device-of-nobody"), Json.EMPTY, Map.of()));
    }

    Customer take(Brand brand, IncomingCustomer incoming) {
        var taken = world.as(brand.grace(), () -> intake.take(brand.id(), List.of(incoming), SubscriptionSource.IMPORT))
                .getFirst();
        if (!(taken instanceof Taken.Created(CustomerId id))) {
            throw new IllegalStateException("Not new: " + taken);
        }
        return now(brand, id);
    }

    /** The customer as of now, under whichever Keepsake ID. */
    Customer now(Brand brand, CustomerId id) {
        return world.as(brand.grace(), () -> customers.require(brand.id(), id)).customer();
    }

    /** What an archive leaves of the customer; how it does so is the privacy feature's matter. */
    Customer letGo(Brand brand, Customer customer) {
        var key = new Object[] {brand.id().value(), customer.id().value()};
        database.asOwner().update("delete from customer_identifier where workspace_id = ? and customer_id = ?", key);
        database.asOwner().update("""
                update customer
                set first_name = null, last_name = null, email = null, mobile = null, system_id = null, acquisition = '{}',
                    attributes = '{"loyalty_points": 12840}', archive_label = 'Archived 7F3K-22', keepsake_id = '%s',
                    version = version + 1
                where workspace_id = ? and id = ?
                """.formatted(KeepsakeId.random()), key);
        return now(brand, customer.id());
    }

    private void addTotals(Brand brand, CustomerId customer) {
        var key = new Object[] {brand.id().value(), customer.value()};
        database.asOwner().update("""
                update customer_stat
                set events = 1234, orders = 17, revenue = 204950, first_seen_at = '2025-01-15T10:00:00Z',
                    last_seen_at = now() - interval '3 hours'
                where workspace_id = ? and customer_id = ?
                """, key);
        database.asOwner().update("""
                insert into customer_foreign_revenue (workspace_id, customer_id, currency, revenue) values (?, ?, 'USD', 1999)
                """, key);
    }
}
