package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Keys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many who tell of the same people at the same moment, with keys of their own, so that none waits for another's turn. */
@KeepsakeTest
@Timeout(180)
class SendersAtOnceTest {
    private static final int SENDERS = 16;
    private static final int PEOPLE = 50;
    private static final int ROUNDS = 6;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Ledger ledger;

    @BeforeEach
    void openShop() {
        acme = world.acme();
        ledger = new Ledger(database, acme.id());
    }

    @Test
    void makeOneCustomerOfAPersonAndKeepEachEventOnce() throws Exception {
        var failed = atOnce(number -> {
            var sender = Sender.of(world, keys, acme, port);
            var random = new Random(number);
            var replies = new ArrayList<Sender.Reply>();
            for (int round = 0; round < ROUNDS; round++) {
                replies.add(sender.batch(told(number, round, random)));
            }
            return replies;
        });
        assertThat(failed).isEmpty();
        assertThat(ledger.number("select count(*) from customer where workspace_id = :workspace"))
                .isEqualTo(PEOPLE);
        assertThat(ledger.number("select count(*) from event where workspace_id = :workspace"))
                .isEqualTo((long) SENDERS * ROUNDS * PEOPLE);
        assertThat(ledger.number("select count(distinct system_id) from customer where workspace_id = :workspace"))
                .isEqualTo(PEOPLE);
        assertThat(differing()).isZero();
    }

    @Test
    void sendTheSameMessagesAndTheyCountOnce() throws Exception {
        var batch = IntStream.range(0, 100)
                .mapToObj(i -> IdentityTest.message(
                        "track", "anonymousId", "d-" + i % 7, "event", "Searched", "messageId", "m-" + i))
                .toList();
        var failed = atOnce(number -> {
            var sender = Sender.of(world, keys, acme, port);
            return List.of(sender.batch(batch), sender.batch(batch));
        });
        assertThat(failed).isEmpty();
        assertThat(ledger.number("select count(*) from event where workspace_id = :workspace"))
                .isEqualTo(100);
        assertThat(ledger.number("select count(*) from customer where workspace_id = :workspace"))
                .isEqualTo(7);
        assertThat(differing()).isZero();
    }

    /** Customers whose totals are not those of their events. */
    private long differing() {
        return ledger.number("""
                select count(*)
                from customer_stat s
                left join (select customer_id, count(*) as events, min(occurred_at) as first, max(occurred_at) as last,
                                  sum(amount) filter (where name = 'Purchased') as revenue,
                                  count(*) filter (where name = 'Purchased') as orders
                           from event where workspace_id = :workspace group by customer_id) e using (customer_id)
                where s.workspace_id = :workspace
                  and (s.events, s.orders, s.revenue, s.first_seen_at, s.last_seen_at)
                      is distinct from (e.events, e.orders, coalesce(e.revenue, 0), e.first, e.last)
                """);
    }

    /** Each person once: as a visitor, under their name, or with both; and who they are, now and then. */
    private static List<Map<String, Object>> told(int sender, int round, Random random) {
        var messages = new ArrayList<Map<String, Object>>();
        var people = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(people, random);
        for (int person : people) {
            var device = "d-" + person;
            var id = "c-" + person;
            switch (random.nextInt(4)) {
                case 0 -> messages.add(IdentityTest.message("identify", "anonymousId", device, "userId", id));
                case 1 -> messages.add(IdentityTest.message("alias", "previousId", device, "userId", id));
                default -> {}
            }
            var event = new LinkedHashMap<String, Object>();
            event.put("type", "track");
            event.put("event", random.nextBoolean() ? "Purchased" : "Searched");
            event.put("properties", Map.of("amount", person, "currency", "EUR"));
            event.put("messageId", sender + "-" + round + "-" + person);
            if (random.nextBoolean()) {
                event.put("anonymousId", device);
            } else {
                event.put("userId", id);
            }
            messages.add(event);
            // at the end everybody has told of everybody
            if (round == ROUNDS - 1) {
                messages.add(IdentityTest.message("identify", "anonymousId", device, "userId", id));
            }
        }
        return messages;
    }

    private List<Sender.Reply> atOnce(Sending sending) throws Exception {
        var together = new CyclicBarrier(SENDERS);
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            var work = IntStream.range(0, SENDERS)
                    .<Callable<List<Sender.Reply>>>mapToObj(number -> () -> {
                        together.await();
                        return sending.send(number);
                    })
                    .toList();
            var failed = new ArrayList<Sender.Reply>();
            for (var done : threads.invokeAll(work)) {
                done.get().stream()
                        .filter(reply -> !reply.text().equals("{\"success\":true}"))
                        .forEach(failed::add);
            }
            return failed;
        }
    }

    private interface Sending {
        List<Sender.Reply> send(int number) throws Exception;
    }
}
