package io.keepsake.event;

import static io.keepsake.event.Brand.NOON;
import static io.keepsake.event.Brand.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
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
    TestDatabase database;

    private Brand brand;

    @BeforeEach
    void openBrand() {
        brand = Brand.create(database);
    }

    @Test
    void showsTheNewestFirst() {
        take(
                event(brand.ada, "first", NOON.minusSeconds(9_000_000), Map.of()),
                event(brand.ada, "third", NOON, Map.of("amount", 3, "currency", "USD", "sku", "A1")),
                event(brand.grace, "another", NOON, Map.of()),
                event(brand.ada, "second", NOON.minusSeconds(60), Map.of()));

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
                .mapToObj(i -> event(brand.ada, "event " + i, NOON.minusSeconds(i / 10), Map.of()))
                .toArray(IncomingEvent[]::new));

        var seen = new ArrayList<PastEvent>(newest(ActivityFilter.ALL, 7));
        for (int page = 0; page < 3; page++) {
            seen.addAll(as(() -> timeline.olderThan(
                    brand.id, brand.ada, ActivityFilter.ALL, seen.getLast().position(), 7)));
        }

        assertThat(seen).extracting(PastEvent::name).doesNotHaveDuplicates().hasSize(25);
        assertThat(seen).extracting(PastEvent::occurredAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(as(() -> timeline.olderThan(
                        brand.id, brand.ada, ActivityFilter.ALL, seen.getLast().position(), 7)))
                .isEmpty();
    }

    @Test
    void looksAtSomeNamesAndAtSomeDays() {
        take(
                event(brand.ada, "a", NOON, Map.of()),
                event(brand.ada, "b", NOON.minusSeconds(10), Map.of()),
                event(brand.ada, "c", NOON.minusSeconds(20), Map.of()));

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
                event(brand.ada, "Page Viewed", Instant.parse("2026-03-03T22:59:00Z"), Map.of()),
                event(brand.ada, "Page Viewed", Instant.parse("2026-03-03T23:01:00Z"), Map.of()),
                event(brand.ada, "Page Viewed", Instant.parse("2026-03-04T22:59:00Z"), Map.of()),
                event(brand.ada, "Purchased", Instant.parse("2026-03-04T09:00:00Z"), Map.of()),
                event(brand.grace, "Purchased", Instant.parse("2026-03-04T09:00:00Z"), Map.of()));

        assertThat(as(() -> timeline.byDay(brand.id, brand.ada)))
                .extracting(day -> day.day() + " " + day.name() + " " + day.countsAs() + " " + day.events())
                .containsExactly(
                        "2026-03-03 Page Viewed NOTHING 1",
                        "2026-03-04 Page Viewed NOTHING 2",
                        "2026-03-04 Purchased ORDER 1");
    }

    @Test
    void showsNothingOfAnotherWorkspace() {
        var twin = Brand.create(database);
        take(event(brand.ada, "Page Viewed"));

        assertThat(as(() -> timeline.newest(twin.id, brand.ada, ActivityFilter.ALL, 9)))
                .isEmpty();
        assertThat(as(() -> timeline.byDay(twin.id, brand.ada))).isEmpty();
        assertThatThrownBy(() -> timeline.byDay(brand.id, brand.ada)).isInstanceOf(NotPermitted.class);
    }

    private List<PastEvent> newest(ActivityFilter filter, int most) {
        return as(() -> timeline.newest(brand.id, brand.ada, filter, most));
    }

    private void take(IncomingEvent... events) {
        as(() -> intake.take(brand.id, List.of(events)));
    }

    private static <R, X extends Throwable> R as(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return Ambient.as(new Actor.Keepsake(), work);
    }
}
