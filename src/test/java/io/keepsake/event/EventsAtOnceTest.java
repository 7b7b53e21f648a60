package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Race;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.customer.CustomerId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several senders at the same moment. */
@KeepsakeTest
@Timeout(60)
class EventsAtOnceTest {
    private static final int SENDERS = 4;

    @Autowired
    EventIntake intake;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    @Autowired
    Race race;

    @Autowired
    JdbcClient jdbc;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open(world, database);
    }

    @Test
    void addToTheSameCustomersWithoutLosingAny() throws Exception {
        var events = List.of(Shop.purchase(shop.marie, 1), Shop.purchase(shop.emmy, 2), Shop.purchase(shop.marie, 3));

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

        assertThat(shop.totals(shop.marie)).containsExactly(200L, 200L, 40_000L);
        assertThat(shop.totals(shop.emmy)).containsExactly(100L, 100L, 20_000L);
    }

    @Test
    void sendTheSameMessagesAndTheyCountOnce() throws Exception {
        var messages = IntStream.range(0, 200)
                .mapToObj(i -> Shop.message(i % 2 == 0 ? shop.marie : shop.emmy, "m" + i))
                .toList();

        var outcomes = atOnce(sender -> {
            var mine = new ArrayList<>(messages);
            Collections.rotate(mine, 50 * sender);
            return take(mine);
        });

        assertThat(outcomes).filteredOn(Outcome.TAKEN::equals).hasSize(200);
        assertThat(outcomes).filteredOn(Outcome.DUPLICATE::equals).hasSize(200 * (SENDERS - 1));
        assertThat(shop.events()).isEqualTo(200);
        assertThat(shop.totals(shop.marie)).containsExactly(100L, 0L, 0L);
    }

    @Test
    void openTheSameMonthsAndNewProperties() throws Exception {
        var start = Instant.parse("2001-01-15T00:00:00Z");
        var events = IntStream.range(0, 24)
                .mapToObj(i -> Shop.event(
                        i % 2 == 0 ? shop.marie : shop.emmy,
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

        assertThat(shop.events()).isEqualTo(24L * SENDERS);
        assertThat(shop.number("select count(*) from event_default where workspace_id = ?", shop.id.value()))
                .isZero();
        assertThat(shop.number("select count(*) from catalogue_entry where workspace_id = ?", shop.id.value()))
                .isEqualTo(24);
    }

    @Test
    void waitForOneWhoIsBeingLetGo() {
        var events = List.of(Shop.message(shop.marie, "m"), Shop.message(shop.emmy, "n"));

        var outcomes = race.second(shop.id, shop.marketer, () -> letGo(shop.marie), () -> intake.take(shop.id, events));

        assertThat(outcomes).containsExactly(Outcome.ARCHIVED, Outcome.TAKEN);
        assertThat(shop.totals(shop.marie)).containsExactly(0L, 0L, 0L);
    }

    /** As archiving does, in the running transaction. */
    private void letGo(CustomerId customer) {
        jdbc.sql("update customer set archive_label = 'Archived 7F3K-22' where workspace_id = :workspace and id = :id")
                .param("workspace", shop.id.value())
                .param("id", customer.value())
                .update();
    }

    private List<Outcome> take(List<IncomingEvent> events) {
        return Ambient.as(new Actor.Keepsake(), () -> intake.take(shop.id, events));
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
