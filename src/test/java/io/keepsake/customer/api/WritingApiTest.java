package io.keepsake.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers, created and changed by a program. */
@KeepsakeTest
class WritingApiTest {
    private static final String ADA =
            "{\"systemId\":\"c-1\",\"email\":\"ada@example.com\",\"attributes\":{\"points\":3}}";

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Archiving archiving;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Program writer;
    private Program reader;

    @BeforeEach
    void giveKeys() {
        acme = world.acme();
        writer = Program.of(world, keys, acme, port, KeyScope.WRITE);
        reader = Program.of(world, keys, acme, port, KeyScope.READ);
    }

    @Test
    void createsACustomer() {
        var reply = writer.send("POST", "/customers", """
                {"systemId": " c-1 ", "firstName": "Ada", "email": "Ada@Example.com", "mobile": "0151 12345678",
                 "country": "Germany", "attributes": {"plan": "gold", "points": 12.5, "vip": true, "since": "2026-05-03"}}""");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/customers/" + reply.at("keepsakeId"));
        var created = reader.get("/customers/" + reply.at("keepsakeId"));
        assertThat(created.json().values())
                .containsEntry("systemId", "c-1")
                .containsEntry("email", "Ada@Example.com")
                .containsEntry("mobile", "+4915112345678")
                .containsEntry("country", "DE")
                .containsEntry("state", "registered");
        assertThat(created.json().object("attributes").values())
                .containsEntry("plan", "gold")
                .containsEntry("vip", true)
                .containsEntry("since", "2026-05-03");
        assertThat(database.asOwner().queryForList("""
                        select action || ' ' || (user_id is null) || ' ' || k.name
                        from audit_entry e join workspace_key k on k.workspace_id = e.workspace_id and k.id = e.key_id
                        where e.workspace_id = ?
                        """, String.class, acme.id().value()))
                .containsExactly("Created true Shop system");
    }

    @Test
    void pointsToWhatCannotBeKept() {
        var reply = writer.send("POST", "/customers", """
                {"email": "nobody", "country": "Atlantis", "attributes": {"a/b": "x\\u0007"}}""");
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.each("errors", "pointer")).containsExactly("/email", "/country", "/attributes/a~1b");
        assertThat(people()).isZero();
    }

    @Test
    void refusesWhatIsNotAsItHasToBe() {
        var wrong = Map.of(
                "{\"email\":1}", "/email",
                "{\"nickname\":\"Ada\"}", "/nickname",
                "{\"attributes\":[]}", "/attributes",
                "{\"attributes\":{\"a\":{}}}", "/attributes/a",
                "{\"city\":\"a\",\"city\":\"b\"}", "/city",
                "{\"city\":\"\\u0000\"}", "/city");
        wrong.forEach((body, pointer) -> {
            var reply = writer.send("POST", "/customers", body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.each("errors", "pointer")).containsExactly(pointer);
        });
        for (var noObject : List.of("", "[]", "{", "1", "null")) {
            assertThat(writer.send("POST", "/customers", noObject).status()).isEqualTo(400);
        }
        assertThat(writer.send("POST", "/customers", "{}").status()).isEqualTo(422);
        assertThat(people()).isZero();
    }

    @Test
    void tellsWhatBelongsToSomebodyElse() {
        writer.send("POST", "/customers", ADA);
        var taken = writer.send("POST", "/customers", "{\"systemId\":\"c-1\",\"email\":\"ADA@example.com\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.each("errors", "pointer")).containsExactly("/systemId", "/email");
        var grace = create("{\"systemId\":\"c-2\"}");
        assertThat(writer.send("PATCH", "/customers/" + grace, "{\"email\":\"ada@example.com\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keepsTheTypeOfAnAttribute() {
        create(ADA);
        var reply = writer.send("POST", "/customers", "{\"systemId\":\"c-2\",\"attributes\":{\"points\":true}}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.each("errors", "pointer")).containsExactly("/attributes/points");
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        var ada = create(ADA);
        var reply = writer.send(
                "PATCH",
                "/customers/" + ada,
                "{\"city\":\"Berlin\",\"email\":null,\"attributes\":{\"points\":null,\"plan\":\"gold\"}}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reader.get("/customers/" + ada).json().values())
                .containsEntry("city", "Berlin")
                .containsEntry("email", null)
                .containsEntry("systemId", "c-1")
                .containsEntry("attributes", Map.of("plan", "gold"));
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        var ada = create(ADA);
        var seen = reader.get("/customers/" + ada).header("ETag");
        assertThat(change(ada, "{\"city\":\"Berlin\"}", seen)).isEqualTo(200);
        assertThat(change(ada, "{\"city\":\"Paris\"}", seen)).isEqualTo(412);
        assertThat(change(ada, "{\"city\":\"Paris\"}", "*")).isEqualTo(200);
        assertThat(change(ada, "{\"city\":\"Paris\"}", "new")).isEqualTo(400);
        assertThat(reader.get("/customers/" + ada).at("city")).isEqualTo("Paris");
    }

    @Test
    void skipsWhoIsOnTheForgetListAndSaysSo() {
        var ada = create(ADA);
        world.as(acme.ada(), () -> {
            archiving.archive(
                    acme.id(), new KeepsakeId(ada), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty()));
        });
        var again = writer.send("POST", "/customers", ADA, "Idempotency-Key", "1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().values()).containsEntry("outcome", "skipped").containsEntry("keepsakeId", null);
        assertThat(String.valueOf(again.at("reason"))).contains("forget list");
        assertThat(people()).isEqualTo(1);
        assertThat(writer.send("PATCH", "/customers/" + ada, "{\"city\":\"x\"}").status())
                .isEqualTo(404);
        var label = reader.get("/customers").each("customers", "keepsakeId").getFirst();
        assertThat(writer.send("PATCH", "/customers/" + label, "{\"city\":\"x\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void doesNothingTwiceUnderOneName() {
        var first = writer.send("POST", "/customers", ADA, "Idempotency-Key", "order-1");
        var second = writer.send("POST", "/customers", ADA, "Idempotency-Key", "order-1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(writer.send("POST", "/customers", "{\"systemId\":\"c-2\"}", "Idempotency-Key", "order-1")
                        .status())
                .isEqualTo(422);
        assertThat(people()).isEqualTo(1);
        var other = Program.of(world, keys, acme, port, KeyScope.WRITE);
        assertThat(other.send("POST", "/customers", "{\"systemId\":\"c-2\"}", "Idempotency-Key", "order-1")
                        .status())
                .isEqualTo(201);
        assertThat(writer.send("POST", "/customers", ADA, "Idempotency-Key", " ")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void letsARefusedRequestBeMadeAgain() {
        var ada = create("{\"email\":\"ada@example.com\"}");
        var name = new String[] {"Idempotency-Key", "r-1"};
        assertThat(writer.send("POST", "/customers", ADA, name).status()).isEqualTo(409);
        writer.send("PATCH", "/customers/" + ada, "{\"email\":null,\"city\":\"Berlin\"}");
        assertThat(writer.send("POST", "/customers", ADA, name).status()).isEqualTo(201);
    }

    @Test
    void letsACustomerTakeAnotherEmailOfTheirOwn() {
        create(ADA);
        var grace = create("{\"systemId\":\"c-2\",\"email\":\"grace@example.com\"}");
        Sender.secret(world, keys, acme, port, KeyScope.WRITE)
                .send("alias", Map.of("previousId", "c-1", "userId", "c-2"));
        var reply = writer.send("PATCH", "/customers/" + grace, "{\"email\":\"ada@example.com\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reader.get("/customers/" + grace).at("email")).isEqualTo("ada@example.com");
    }

    @Test
    void doesNothingTwiceWhereTheCustomerWentOverToAnother() {
        var name = new String[] {"Idempotency-Key", "r-1"};
        writer.send("POST", "/customers", ADA, name);
        var grace = create("{\"systemId\":\"c-2\"}");
        Sender.secret(world, keys, acme, port, KeyScope.WRITE)
                .send("alias", Map.of("previousId", "c-1", "userId", "c-2"));
        var again = writer.send("POST", "/customers", ADA, name);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.at("keepsakeId")).isEqualTo(grace);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void makesARequestAgainWhoseCustomerIsGoneByTheTimeItLooks() {
        var body = "{\"firstName\":\"Ada\"}";
        var name = new String[] {"Idempotency-Key", "r-1"};
        writer.send("POST", "/customers", body, name);
        var workspace = acme.id().value();
        // as if somebody let the customer go right between the two statements that look for the request
        database.asOwner().execute("""
                create function let_go() returns trigger language plpgsql security definer as $$
                begin
                    delete from api_request where workspace_id = %1$s and customer_id is not null;
                    return null;
                end $$;
                create trigger let_go after insert on api_request for each statement execute function let_go();
                """.formatted(workspace));
        try {
            var again = writer.send("POST", "/customers", body, name);
            assertThat(again.status()).as(again.text()).isEqualTo(201);
            assertThat(people()).isEqualTo(2);
        } finally {
            database.asOwner().execute("drop trigger let_go on api_request; drop function let_go()");
        }
    }

    @Test
    void createsOneCustomerWhereTheSameRequestComesManyTimesAtOnce() throws Exception {
        Callable<Program.Reply> request =
                () -> writer.send("POST", "/customers", "{\"firstName\":\"Ada\"}", "Idempotency-Key", "at-once");
        try (var threads = Executors.newFixedThreadPool(12)) {
            var replies = threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> request).toList());
            for (var reply : replies) {
                assertThat(reply.get().status()).as(reply.get().text()).isEqualTo(201);
                assertThat(reply.get().text())
                        .isEqualTo(replies.getFirst().get().text());
            }
        }
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void subscribesAndUnsubscribes() {
        var ada = create(ADA);
        assertThat(subscribe(ada, "email", "{\"state\":\"subscribed\"}")).isEqualTo(204);
        assertThat(subscribe(ada, "email", "{\"state\":\"unsubscribed\",\"saidBy\":\"customer\"}"))
                .isEqualTo(204);
        assertThat(subscribe(ada, "email", "{\"state\":\"subscribed\"}")).isEqualTo(409);
        assertThat(subscribe(ada, "email", "{\"state\":\"subscribed\",\"saidBy\":\"customer\"}"))
                .isEqualTo(204);
        var subscriptions = reader.get("/customers/" + ada + "/subscriptions");
        assertThat(subscriptions.each("subscriptions", "state")).startsWith("subscribed", "unknown");
        assertThat(subscriptions.each("subscriptions", "source")).startsWith("customer");
        assertThat(subscribe(ada, "post", "{\"state\":\"subscribed\"}")).isEqualTo(404);
        assertThat(subscribe(ada, "sms", "{\"state\":\"unknown\"}")).isEqualTo(400);
        assertThat(subscribe(ada, "sms", "{}")).isEqualTo(400);
    }

    @Test
    void touchesNothingOfAnotherWorkspace() {
        var ada = create(ADA);
        var globex = Program.of(world, keys, world.globex(), port, KeyScope.values());
        assertThat(globex.send("PATCH", "/customers/" + ada, "{\"city\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(globex.send("PUT", "/customers/" + ada + "/subscriptions/sms", "{\"state\":\"subscribed\"}")
                        .status())
                .isEqualTo(404);
        assertThat(globex.send("POST", "/customers", ADA).status()).isEqualTo(201);
        assertThat(reader.send("POST", "/customers", ADA).status()).isEqualTo(403);
    }

    private String create(String body) {
        var reply = writer.send("POST", "/customers", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return String.valueOf(reply.at("keepsakeId"));
    }

    private int change(String customer, String body, String version) {
        return writer.send("PATCH", "/customers/" + customer, body, "If-Match", version)
                .status();
    }

    private int subscribe(String customer, String channel, String body) {
        return writer.send("PUT", "/customers/" + customer + "/subscriptions/" + channel, body)
                .status();
    }

    private long people() {
        return database.asOwner()
                .queryForList(
                        "select id from customer where workspace_id = ?",
                        Long.class,
                        acme.id().value())
                .size();
    }
}
