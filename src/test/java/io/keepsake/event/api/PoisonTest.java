package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Keys;
import io.keepsake.event.Collecting;
import io.keepsake.event.CollectingProblem;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One message that cannot be written down holds up no other. */
@KeepsakeTest
class PoisonTest {
    private static final long LARGEST = Long.MAX_VALUE;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Collecting collecting;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Sender shop;
    private Ledger ledger;

    @BeforeEach
    void openShop() {
        acme = world.acme();
        shop = Sender.of(world, keys, acme, port);
        ledger = new Ledger(database, acme.id());
    }

    @Test
    void keepsTheRestOfADeliveryOfWhichTheDatabaseRefusesOne() {
        var owner = database.asOwner();
        owner.execute("alter table event add constraint no_poison check (workspace_id <> "
                + acme.id().value() + " or name <> 'Poison') not valid");
        try {
            var batch = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 20; i++) {
                batch.add(Map.of("type", "track", "userId", "c-" + i, "event", i == 13 ? "Poison" : "Paid"));
            }
            var reply = shop.batch(batch);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.list("rejected")).singleElement().asString().startsWith("/batch/13: ");
            assertThat(ledger.events()).hasSize(19).doesNotContain("c-13 Poison");
            assertThat(world.as(acme.ada(), () -> collecting.problems(acme.id())))
                    .extracting(CollectingProblem::pointer)
                    .containsExactly("/batch/13");
        } finally {
            owner.execute("alter table event drop constraint no_poison");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD"})
    void stopsCountingAtTheLargestNumberThereIs(String currency) {
        paid("c-1", currency);
        fill(currency);
        paid("c-1", currency);
        assertThat(ledger.number("select events from customer_stat where workspace_id = :workspace"))
                .isEqualTo(2);
        assertThat(revenue(currency)).isEqualTo(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD"})
    void stopsThereAlsoWhereTwoBecomeOne(String currency) {
        var properties = Map.of("revenue", 100, "currency", currency);
        var visit = Map.<String, Object>of("anonymousId", "d-1", "event", "Purchased", "properties", properties);
        assertThat(shop.send("track", visit).status()).isEqualTo(200);
        paid("c-1", currency);
        fill(currency);
        var reply = shop.send("identify", Map.of("userId", "c-1", "anonymousId", "d-1"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(revenue(currency)).isEqualTo(LARGEST);
    }

    private void paid(String userId, String currency) {
        var reply = shop.send(
                "track",
                Map.of(
                        "userId",
                        userId,
                        "event",
                        "Purchased",
                        "properties",
                        Map.of("revenue", 100, "currency", currency)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private void fill(String currency) {
        database.asOwner()
                .update(
                        "update " + table(currency) + " set revenue = ? where workspace_id = ?",
                        LARGEST - 5,
                        acme.id().value());
    }

    private long revenue(String currency) {
        return ledger.number("select revenue from " + table(currency) + " where workspace_id = :workspace");
    }

    private static String table(String currency) {
        return currency.equals("EUR") ? "customer_stat" : "customer_foreign_revenue";
    }
}
