package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.customer.CustomerId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes in, in whatever order and however often: totals are those of the events that stand there. */
@KeepsakeTest
class EventTotalsTest {
    private static final List<String> NAMES =
            List.of("Page Viewed", "Purchased", "Order Completed", "Order Refunded", "Renewed", "Added to Cart");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "nonsense");

    @Autowired
    EventIntake intake;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areThoseOfTheEvents(long seed) {
        var random = new SplittableRandom(seed);
        var shop = Shop.open(world, database);
        shop.define("Renewed", "order", "fee");
        var customers = List.of(shop.marie, shop.emmy, shop.customer(), shop.customer());

        for (int step = 0; step < 15; step++) {
            if (step == 10) {
                shop.archive(shop.emmy);
            }
            var events = new ArrayList<IncomingEvent>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                events.add(event(random, customers));
            }
            var valid = events.stream()
                    .filter(event -> EventRules.problems(event, Shop.NOON).isEmpty())
                    .toList();
            Ambient.as(new Actor.Keepsake(), () -> intake.take(shop.id, valid));
        }

        assertThat(shop.events()).isGreaterThan(100);
        assertThat(kept(shop)).isEqualTo(counted(shop));
        assertThat(keptElsewhere(shop)).isEqualTo(countedElsewhere(shop)).isNotEmpty();
    }

    private static IncomingEvent event(SplittableRandom random, List<CustomerId> customers) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (random.nextInt(4) > 0) {
            properties.put(random.nextBoolean() ? "amount" : "fee", random.nextInt(-500, 100_000) / 100.0);
        }
        if (random.nextBoolean()) {
            properties.put("currency", CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        }
        return new IncomingEvent(
                customers.get(random.nextInt(customers.size())),
                NAMES.get(random.nextInt(NAMES.size())),
                Shop.NOON.minus(Duration.ofSeconds(random.nextInt(100_000_000))),
                new Json(properties),
                random.nextBoolean() ? Optional.of("m" + random.nextInt(300)) : Optional.empty());
    }

    private static List<String> kept(Shop shop) {
        return shop.texts("""
                select concat_ws(' ', customer_id, events, orders, revenue, first_seen_at, last_seen_at)
                from customer_stat where workspace_id = ? and events > 0 order by customer_id
                """, shop.id.value());
    }

    /** The definition of the totals, once more and in SQL. */
    private static List<String> counted(Shop shop) {
        return shop.texts("""
                select concat_ws(' ', customer_id, count(*),
                                 count(*) filter (where name in ('Purchased', 'Order Completed', 'Renewed')),
                                 coalesce(sum(amount) filter (
                                     where currency = 'EUR'
                                       and name in ('Purchased', 'Order Completed', 'Renewed', 'Order Refunded')), 0),
                                 min(occurred_at), max(occurred_at))
                from event where workspace_id = ? group by customer_id order by customer_id
                """, shop.id.value());
    }

    private static List<String> keptElsewhere(Shop shop) {
        return shop.texts("""
                select concat_ws(' ', customer_id, currency, revenue)
                from customer_foreign_revenue where workspace_id = ? order by customer_id, currency
                """, shop.id.value());
    }

    private static List<String> countedElsewhere(Shop shop) {
        return shop.texts("""
                select concat_ws(' ', customer_id, currency, sum(amount))
                from event
                where workspace_id = ? and currency <> 'EUR'
                  and name in ('Purchased', 'Order Completed', 'Renewed', 'Order Refunded')
                group by customer_id, currency order by customer_id, currency
                """, shop.id.value());
    }
}
