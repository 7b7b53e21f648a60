package io.keepsake.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.Sender;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Customers;
import io.keepsake.customer.Profile;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers and what hangs on them, read by a program. */
@KeepsakeTest
class CustomersApiTest {
    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Customers customers;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Program reader;

    @BeforeEach
    void giveKeys() {
        acme = world.acme();
        reader = Program.of(world, keys, acme, port, KeyScope.READ);
    }

    @Test
    void tellsAllOfACustomer() {
        var ada = customer("Ada", "c-1", Map.of("plan", "gold", "visits", 3, "vip", true));
        Sender.of(world, keys, acme, port)
                .send("track", Map.of("userId", "c-1", "event", "Purchased", "properties", Map.of("amount", 12.5)));
        var reply = reader.get("/customers/" + ada.keepsakeId());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"" + reply.at("version") + "\"");
        assertThat(reply.json().values())
                .containsEntry("keepsakeId", ada.keepsakeId().value())
                .containsEntry("state", "registered")
                .containsEntry("firstName", "Ada")
                .containsEntry("email", "ada@example.com")
                .containsEntry("systemId", "c-1")
                .containsEntry("mobile", null)
                .containsEntry("attributes", Map.of("plan", "gold", "visits", 3, "vip", true));
        assertThat(reply.json().object("totals").values())
                .containsEntry("events", 1)
                .containsEntry("orders", 1);
        assertThat(reply.text()).contains("\"revenue\":{\"amount\":12.50,\"currency\":\"EUR\"}");
        assertThat(reply.each("identifiers", "value")).containsExactly("c-1", "ada@example.com");
    }

    @Test
    void showsNoIdOfTheDatabase() {
        var ada = customer("Ada", "c-1", Map.of());
        var surrogate = Long.toString(ada.id().value());
        customer("Grace", "c-2", Map.of());
        assertThat(reader.get("/customers?limit=1").text()).doesNotContain(surrogate);
        assertThat(reader.get("/customers/" + ada.keepsakeId()).text()).doesNotContain(surrogate);
    }

    @Test
    void listsWithThePagesOwnFilters() {
        customer("Ada", "c-1", Map.of("plan", "gold"));
        customer("Grace", "c-2", Map.of("plan", "free"));
        customer("Linus", null, Map.of());
        assertThat(names("?sort=name")).containsExactly("Ada", "Grace", "Linus");
        assertThat(names("?sort=-name&state=registered")).containsExactly("Grace", "Ada");
        assertThat(names("?search=gra")).containsExactly("Grace");
        assertThat(names("?custom.plan.is=gold")).containsExactly("Ada");
        var reply = reader.get("/customers?state=anonymous");
        assertThat(reply.json().values()).containsEntry("found", 1).containsEntry("foundMore", false);
    }

    @Test
    void refusesAFilterThatMeansNothing() {
        for (var wrong : List.of(
                "plan=gold", "state=dead", "sort=height", "seen=never", "limit=0", "limit=x", "limit=1&limit=2")) {
            var reply = reader.get("/customers?" + wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(400);
            assertThat(reply.each("errors", "parameter")).containsExactly(wrong.split("=")[0]);
        }
    }

    @Test
    void goesFromPageToPageAndMissesNobody() {
        IntStream.range(0, 23).forEach(i -> customer("Name" + i % 5, "c-" + i, Map.of()));
        var seen = new ArrayList<Object>();
        var next = "";
        do {
            var reply = reader.get("/customers?sort=name&limit=5" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.at("found")).isEqualTo(23);
            seen.addAll(reply.each("customers", "systemId"));
            assertThat(seen).doesNotHaveDuplicates();
            next = reply.at("next") instanceof String cursor ? cursor : "";
        } while (!next.isEmpty());
        assertThat(seen).hasSize(23);
    }

    @Test
    void refusesABrokenCursorAndAnotherLists() {
        customer("Ada", "c-1", Map.of());
        customer("Grace", "c-2", Map.of());
        var cursor = String.valueOf(reader.get("/customers?limit=1").at("next"));
        var globex = Program.of(world, keys, world.globex(), port, KeyScope.READ);
        assertThat(reader.get("/customers?limit=1&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(globex.get("/customers?limit=1&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(reader.get("/customers?sort=name&cursor=" + cursor).status()).isEqualTo(400);
        for (var broken :
                List.of("", "x", cursor + "A", cursor.substring(1), "%00", "A".repeat(6_000), "%F0%9F%98%80")) {
            var reply = reader.get("/customers?limit=1&cursor=" + broken);
            assertThat(reply.status()).as(broken).isEqualTo(400);
            assertThat(reply.each("errors", "parameter")).containsExactly("cursor");
        }
    }

    @Test
    void pagesThroughTheEvents() {
        var ada = customer("Ada", "c-1", Map.of());
        var shop = Sender.of(world, keys, acme, port);
        shop.batch(IntStream.range(0, 12)
                .mapToObj(i -> Map.<String, Object>of(
                        "type",
                        "track",
                        "userId",
                        "c-1",
                        "event",
                        i % 2 == 0 ? "Searched" : "Purchased",
                        "timestamp",
                        "2026-05-03T10:00:00Z",
                        "properties",
                        Map.of("amount", i)))
                .toList());
        var path = "/customers/" + ada.keepsakeId() + "/events";
        var first = reader.get(path + "?limit=7");
        var second = reader.get(path + "?limit=7&cursor=" + first.at("next"));
        assertThat(first.each("events", "name")).hasSize(7);
        assertThat(second.each("events", "name")).hasSize(5);
        assertThat(second.at("next")).isNull();
        assertThat(reader.get(path + "?name=Purchased").each("events", "countsAs"))
                .hasSize(6)
                .containsOnly("order");
        assertThat(reader.get(path + "?from=2026-05-04T00:00:00Z").each("events", "name"))
                .isEmpty();
        assertThat(reader.get(path + "?until=%2B999999999-12-31T00:00:00Z&from=-999999999-01-01T00:00:00Z")
                        .each("events", "name"))
                .hasSize(12);
        assertThat(reader.get(path + "?from=yesterday").status()).isEqualTo(400);
        assertThat(reader.get(path + "?name=Searched&cursor=" + first.at("next"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void listsSubscriptionsAndAttributes() {
        var ada = customer("Ada", "c-1", Map.of("plan", "gold"));
        assertThat(reader.get("/customers/" + ada.keepsakeId() + "/subscriptions")
                        .each("subscriptions", "state"))
                .hasSize(5)
                .containsOnly("unknown");
        assertThat(reader.get("/attributes").each("attributes", "name")).containsExactly("plan");
    }

    @Test
    void knowsNothingOfAnotherWorkspace() {
        var ada = customer("Ada", "c-1", Map.of("plan", "gold"));
        var globex = Program.of(world, keys, world.globex(), port, KeyScope.values());
        for (var path : List.of("", "/events", "/subscriptions")) {
            assertThat(globex.get("/customers/" + ada.keepsakeId() + path).status())
                    .isEqualTo(404);
            assertThat(globex.get("/customers/nobody" + path).status()).isEqualTo(404);
        }
        assertThat(globex.get("/customers").each("customers", "email")).isEmpty();
        assertThat(globex.get("/attributes").each("attributes", "name")).isEmpty();
    }

    private List<Object> names(String asking) {
        return reader.get("/customers" + asking).each("customers", "firstName");
    }

    private Customer customer(String name, @Nullable String systemId, Map<String, Object> attributes) {
        var email = name.toLowerCase(Locale.ROOT) + (name.startsWith("Name") ? systemId : "") + "@example.com";
        var profile = new Profile(name, null, email, null, systemId, null, null, null, new Json(attributes));
        return world.as(
                acme.ada(), () -> ((Saved.Done) customers.create(acme.id(), profile, Readmission.REFUSE)).customer());
    }
}
