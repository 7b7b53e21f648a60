package io.keepsake.event;

import static io.keepsake.event.Shop.NOON;
import static io.keepsake.event.Shop.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.data.Money;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class TimelineTest {
    @Autowired
    Timeline timeline;

    @Autowired
    EventIntake intake;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open(world, database);
    }

    @Test
    void showsTheNewestFirst() {
        take(
                event(shop.marie, "first", NOON.minusSeconds(9_000_000), Map.of()),
                event(shop.marie, "third", NOON, Map.of("amount", 3, "currency", "USD", "sku", "A1")),
                event(shop.emmy, "another", NOON, Map.of()),
                event(shop.marie, "second", NOON.minusSeconds(60), Map.of()));

        assertThat(newest(ActivityFilter.ALL, 10))
                .extracting(PastEvent::name)
                .containsExactly("third", "second", "first");
        assertThat(newest(ActivityFilter.ALL, 1)).singleElement().satisfies(newest -> {
            assertThat(newest.occurredAt()).isEqualTo(NOON);
            assertThat(newest.amount()).contains(new Money(300, Currency.getInstance("USD")));
            assertThat(newest.properties().values()).containsEntry("sku", "A1");
        });
    }

    @Test
    void losesNoneOfManyAtTheSameMomentFromPageToPage() {
        take(IntStream.range(0, 25)
                .mapToObj(i -> event(shop.marie, "event " + i, NOON.minusSeconds(i / 10), Map.of()))
                .toArray(IncomingEvent[]::new));

        var seen = new ArrayList<PastEvent>(newest(ActivityFilter.ALL, 7));
        for (int page = 0; page < 3; page++) {
            seen.addAll(as(() -> timeline.olderThan(
                    shop.id, shop.marie, ActivityFilter.ALL, seen.getLast().position(), 7)));
        }

        assertThat(seen).extracting(PastEvent::name).doesNotHaveDuplicates().hasSize(25);
        assertThat(seen).extracting(PastEvent::occurredAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(as(() -> timeline.olderThan(
                        shop.id, shop.marie, ActivityFilter.ALL, seen.getLast().position(), 7)))
                .isEmpty();
    }

    @Test
    void looksAtSomeNamesAndAtSomeDays() {
        take(
                event(shop.marie, "a", NOON, Map.of()),
                event(shop.marie, "b", NOON.minusSeconds(10), Map.of()),
                event(shop.marie, "c", NOON.minusSeconds(20), Map.of()));

        assertThat(newest(ActivityFilter.ALL.withNames(Set.of("a", "c")), 9))
                .extracting(PastEvent::name)
                .containsExactly("a", "c");
        assertThat(newest(ActivityFilter.ALL.between(NOON.minusSeconds(10), NOON), 9))
                .extracting(PastEvent::name)
                .containsExactly("b");
    }

    @Test
    void countsByDayOfTheWorkspace() {
        // Berlin is an hour ahead of UTC in winter
        take(
                event(shop.marie, "Page Viewed", Instant.parse("2026-03-03T22:59:00Z"), Map.of()),
                event(shop.marie, "Page Viewed", Instant.parse("2026-03-03T23:01:00Z"), Map.of()),
                event(shop.marie, "Page Viewed", Instant.parse("2026-03-04T22:59:00Z"), Map.of()),
                event(shop.marie, "Purchased", Instant.parse("2026-03-04T09:00:00Z"), Map.of()),
                event(shop.emmy, "Purchased", Instant.parse("2026-03-04T09:00:00Z"), Map.of()));

        assertThat(as(() -> timeline.byDay(shop.id, shop.marie)))
                .extracting(day -> day.day() + " " + day.name() + " " + day.countsAs() + " " + day.events())
                .containsExactly(
                        "2026-03-03 Page Viewed NOTHING 1",
                        "2026-03-04 Page Viewed NOTHING 2",
                        "2026-03-04 Purchased ORDER 1");
    }

    @Test
    void showsNothingOfAnotherWorkspace() {
        var twin = Shop.open(world, database);
        take(event(shop.marie, "Page Viewed"));

        assertThat(as(() -> timeline.newest(twin.id, shop.marie, ActivityFilter.ALL, 9)))
                .isEmpty();
        assertThat(as(() -> timeline.byDay(twin.id, shop.marie))).isEmpty();
        assertThatThrownBy(() -> timeline.byDay(shop.id, shop.marie)).isInstanceOf(NotPermitted.class);
    }

    private List<PastEvent> newest(ActivityFilter filter, int most) {
        return as(() -> timeline.newest(shop.id, shop.marie, filter, most));
    }

    private void take(IncomingEvent... events) {
        as(() -> intake.take(shop.id, List.of(events)));
    }

    private static <R, X extends Throwable> R as(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return Ambient.as(new Actor.Keepsake(), work);
    }
}
