package io.keepsake.customer.ui;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Many customers of a brand who look like people; the same ones each time. */
@Component
class Crowd {
    private static final List<String> FIRST = List.of(
            "Anna", "Jürgen", "Zoë", "Luca", "Mary-Ann", "Søren", "Priya", "Chloé", "Mateo", "Ingrid", "Yuki", "Omar");
    private static final List<String> LAST = List.of(
            "Schmidt",
            "Müller",
            "O'Neill",
            "Rossi",
            "Nguyễn",
            "Andersen",
            "Dubois",
            "García",
            "Okafor",
            "Kowalska",
            "Tanaka",
            "van der Berg",
            "Haddad");
    private static final List<String> CITIES =
            List.of("Berlin", "Köln", "Kopenhagen", "Milano", "Lyon", "Sevilla", "Warszawa", "Rotterdam");
    private static final List<String> PLANS = List.of("gold", "silver", "free");

    private final World world;
    private final CustomerIntake intake;
    private final TestDatabase database;

    Crowd(World world, CustomerIntake intake, TestDatabase database) {
        this.world = world;
        this.intake = intake;
        this.database = database;
    }

    /** Number 1 to that number: each third is an anonymous visitor, and each seventh of those tells no email. */
    void fill(Brand brand, int number) {
        var crowd = IntStream.rangeClosed(1, number).mapToObj(Crowd::customer).toList();
        world.as(brand.grace(), () -> intake.take(brand.id(), crowd, SubscriptionSource.IMPORT));
        database.asOwner().update("""
                update customer_stat s
                set events = r.n % 97, orders = r.n % 13 % 5, revenue = r.n % 13 % 5 * 1999 + r.n,
                    last_seen_at = now() - r.n * interval '5 hours', first_seen_at = now() - interval '1 year'
                from (select id, row_number() over (order by id) as n from customer where workspace_id = ?) r
                where s.workspace_id = ? and s.customer_id = r.id
                """, brand.id().value(), brand.id().value());
    }

    private static IncomingCustomer customer(int n) {
        return new IncomingCustomer(
                n % 3 == 0 ? visitor(n) : registered(n), List.of("device-" + n), Json.EMPTY, Map.of());
    }

    private static Profile registered(int n) {
        var first = FIRST.get(n % FIRST.size());
        var last = LAST.get(n % LAST.size());
        return new Profile(
                first,
                last,
                "customer" + n + "@example.org",
                "+49151" + (20_000_000 + n * 7919),
                "C-" + (10_000 + n),
                "de",
                CITIES.get(n % CITIES.size()),
                "DE",
                new Json(Map.of("plan", PLANS.get(n % PLANS.size()), "visits", n)));
    }

    private static Profile visitor(int n) {
        var email = n % 7 == 0 ? null : "visitor" + n + "@example.com";
        return new Profile(null, null, email, null, null, null, null, null, Json.EMPTY);
    }
}
