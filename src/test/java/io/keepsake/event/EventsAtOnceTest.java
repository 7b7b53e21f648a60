package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Several senders at the same moment. */
@KeepsakeTest
@Timeout(60)
class EventsAtOnceTest {
    private static final int SENDERS = 4;

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
    void addToTheSameCustomersWithoutLosingAny() throws Exception {
        var events =
                List.of(Brand.purchase(brand.ada, 1), Brand.purchase(brand.grace, 2), Brand.purchase(brand.ada, 3));

        atOnce(sender -> {
            var mine = new ArrayList<>(events);
            if (sender % 2 == 0) {
                Collections.reverse(mine);
            }
            for (int i = 0; i < 25; i++) {
                take(mine);
            }
            return List.of();
        });

        assertThat(brand.totals(brand.ada)).containsExactly(200L, 200L, 40_000L);
        assertThat(brand.totals(brand.grace)).containsExactly(100L, 100L, 20_000L);
    }

    @Test
    void sendTheSameMessagesAndTheyCountOnce() throws Exception {
        var messages = IntStream.range(0, 200)
                .mapToObj(i -> Brand.message(i % 2 == 0 ? brand.ada : brand.grace, "m" + i))
                .toList();

        var outcomes = atOnce(sender -> {
            var mine = new ArrayList<>(messages);
            Collections.rotate(mine, 50 * sender);
            return take(mine);
        });

        assertThat(outcomes).filteredOn(Outcome.TAKEN::equals).hasSize(200);
        assertThat(outcomes).filteredOn(Outcome.DUPLICATE::equals).hasSize(200 * (SENDERS - 1));
        assertThat(brand.events()).isEqualTo(200);
        assertThat(brand.totals(brand.ada)).containsExactly(100L, 0L, 0L);
    }

    @Test
    void openTheSameMonthsAndNewProperties() throws Exception {
        var start = Instant.parse("2001-01-15T00:00:00Z");
        var events = IntStream.range(0, 24)
                .mapToObj(i -> Brand.event(
                        i % 2 == 0 ? brand.ada : brand.grace,
                        "Page Viewed",
                        start.plusSeconds(i * 31L * 86_400),
                        Map.of("property " + (char) ('a' + i), "x")))
                .toList();

        atOnce(sender -> {
            var mine = new ArrayList<>(events);
            Collections.rotate(mine, 6 * sender);
            for (var event : mine) {
                take(List.of(event));
            }
            return List.of();
        });

        assertThat(brand.events()).isEqualTo(24L * SENDERS);
        assertThat(brand.number("select count(*) from event_default where workspace_id = ?", brand.id.value()))
                .isZero();
        assertThat(brand.number("select count(*) from catalogue_entry where workspace_id = ?", brand.id.value()))
                .isEqualTo(24);
    }

    private List<Outcome> take(List<IncomingEvent> events) {
        return Ambient.as(new Actor.Keepsake(), () -> intake.take(brand.id, events));
    }

    private List<Outcome> atOnce(Sender sender) throws Exception {
        var together = new CyclicBarrier(SENDERS);
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            var work = IntStream.range(0, SENDERS)
                    .<Callable<List<Outcome>>>mapToObj(number -> () -> {
                        together.await();
                        return sender.send(number);
                    })
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var done : threads.invokeAll(work)) {
                outcomes.addAll(done.get());
            }
            return outcomes;
        }
    }

    private interface Sender {
        List<Outcome> send(int number) throws Exception;
    }
}
