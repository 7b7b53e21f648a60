package io.keepsake.customer;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes customers for tests of lists: the profile as a user would, the totals as if events had come. */
@Component
public class People {
    private final World world;
    private final Customers customers;
    private final TestDatabase database;

    People(World world, Customers customers, TestDatabase database) {
        this.world = world;
        this.customers = customers;
        this.database = database;
    }

    public static Person named(@Nullable String first, @Nullable String last) {
        return new Person(
                new Profile(first, last, null, null, null, null, null, null, Json.EMPTY), Json.EMPTY, null, 0, 0, 0);
    }

    public static Person nobody() {
        return named(null, null);
    }

    /** Adds them to the brand, and tells their Keepsake ID. */
    public KeepsakeId add(Brand brand, Person person) {
        var saved = world.as(brand.grace(), () -> customers.create(brand.id(), person.profile(), Readmission.REFUSE));
        var customer = ((Saved.Done) saved).customer();
        database.asOwner()
                .update(
                        "update customer_stat set events = ?, orders = ?, revenue = ?, first_seen_at = ?, last_seen_at = ?"
                                + " where workspace_id = ? and customer_id = ?",
                        person.events(),
                        person.orders(),
                        person.revenue(),
                        person.seen() == null
                                ? OffsetDateTime.MAX
                                : person.seen().atOffset(ZoneOffset.UTC),
                        person.seen() == null
                                ? OffsetDateTime.MIN
                                : person.seen().atOffset(ZoneOffset.UTC),
                        brand.id().value(),
                        customer.id().value());
        database.asOwner()
                .update(
                        "update customer set acquisition = ?::jsonb where workspace_id = ? and id = ?",
                        person.acquisition().toString(),
                        brand.id().value(),
                        customer.id().value());
        return customer.keepsakeId();
    }

    /** What archiving leaves of a customer in the list. */
    public KeepsakeId archived(Brand brand, String label) {
        var id = add(brand, nobody().withCity("-"));
        database.asOwner()
                .update(
                        "update customer set archive_label = ?, city = null, sort_city = sort_name where workspace_id = ? and keepsake_id = ?",
                        label,
                        brand.id().value(),
                        id.value());
        return id;
    }

    /** A customer to be. */
    public record Person(
            Profile profile, Json acquisition, @Nullable Instant seen, long events, long orders, long revenue) {
        public Person withEmail(String email) {
            return with(email, profile.mobile(), profile.systemId(), profile.city(), profile.attributes());
        }

        public Person withMobile(String mobile) {
            return with(profile.email(), mobile, profile.systemId(), profile.city(), profile.attributes());
        }

        public Person withSystemId(String systemId) {
            return with(profile.email(), profile.mobile(), systemId, profile.city(), profile.attributes());
        }

        public Person withCity(String city) {
            return with(profile.email(), profile.mobile(), profile.systemId(), city, profile.attributes());
        }

        public Person withAttribute(String name, Object value) {
            var attributes = profile.attributes().toMap();
            attributes.put(name, value);
            return with(profile.email(), profile.mobile(), profile.systemId(), profile.city(), new Json(attributes));
        }

        public Person withAcquisition(String name, String value) {
            return new Person(profile, new Json(Map.of(name, value)), seen, events, orders, revenue);
        }

        public Person speaking(String language) {
            return new Person(
                    new Profile(
                            profile.firstName(),
                            profile.lastName(),
                            profile.email(),
                            profile.mobile(),
                            profile.systemId(),
                            language,
                            profile.city(),
                            profile.country(),
                            profile.attributes()),
                    acquisition,
                    seen,
                    events,
                    orders,
                    revenue);
        }

        public Person from(String country) {
            return new Person(
                    new Profile(
                            profile.firstName(),
                            profile.lastName(),
                            profile.email(),
                            profile.mobile(),
                            profile.systemId(),
                            profile.language(),
                            profile.city(),
                            country,
                            profile.attributes()),
                    acquisition,
                    seen,
                    events,
                    orders,
                    revenue);
        }

        public Person seen(String moment) {
            return new Person(profile, acquisition, Instant.parse(moment), events, orders, revenue);
        }

        public Person seen(Instant moment) {
            return new Person(profile, acquisition, moment, events, orders, revenue);
        }

        /** @param revenue in minor units */
        public Person withTotals(long events, long orders, long revenue) {
            return new Person(profile, acquisition, seen, events, orders, revenue);
        }

        private Person with(
                @Nullable String email,
                @Nullable String mobile,
                @Nullable String systemId,
                @Nullable String city,
                Json attributes) {
            return new Person(
                    new Profile(
                            profile.firstName(),
                            profile.lastName(),
                            email,
                            mobile,
                            systemId,
                            profile.language(),
                            city,
                            profile.country(),
                            attributes),
                    acquisition,
                    seen,
                    events,
                    orders,
                    revenue);
        }
    }
}
