package io.keepsake.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Customers;
import io.keepsake.customer.Profile;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import io.keepsake.platform.data.Json;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
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

    @Autowired
    Archiving archiving;

    @Autowired
    TestDatabase database;

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
    void missesNobodyWhoIsActiveWhileItPages() {
        IntStream.range(0, 6).forEach(i -> customer("Name" + i, "c-" + i, Map.of()));
        var shop = Sender.of(world, keys, acme, port);
        var seen = systemIds("?limit=2", page -> {
            for (int i = 0; page == 1 && i < 6; i++) {
                shop.send("track", Map.of("userId", "c-" + i, "event", "Paid"));
            }
        });
        assertThat(seen).containsExactlyInAnyOrder("c-0", "c-1", "c-2", "c-3", "c-4", "c-5");
    }

    @Test
    void listsInTheOrderInWhichTheyCame() {
        customer("Ada", "c-1", Map.of());
        customer("Grace", "c-2", Map.of());
        Sender.of(world, keys, acme, port).send("track", Map.of("userId", "c-2", "event", "Paid"));
        assertThat(names("")).containsExactly("Ada", "Grace");
        assertThat(names("?sort=-last-seen")).containsExactly("Grace", "Ada");
    }

    @Test
    void listsOnceWhoeverStaysWhileOthersAreChangedAttachedAndArchived() {
        var people = IntStream.range(0, 8)
                .mapToObj(i -> customer("Name" + i, "c-" + i, Map.of()))
                .toList();
        var shop = Sender.secret(world, keys, acme, port, KeyScope.WRITE);
        shop.send("page", Map.of("anonymousId", "d-1"));
        shop.send("page", Map.of("anonymousId", "d-2"));
        var seen = new ArrayList<Object>();
        var next = "";
        var pages = 0;
        do {
            var reply = reader.get("/customers?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            seen.addAll(reply.each("customers", "createdAt"));
            next = reply.at("next") instanceof String cursor ? cursor : "";
            switch (pages++) {
                case 0 -> {
                    // one listed, one at the end of the page, one to come
                    shop.send("identify", Map.of("userId", "c-0", "traits", Map.of("firstName", "Zoe")));
                    archive(people.get(1));
                    archive(people.get(2));
                }
                case 1 -> {
                    // who is at the end of the page goes, and a visitor to come
                    shop.send("alias", Map.of("previousId", "c-3", "userId", "c-0"));
                    shop.send("identify", Map.of("userId", "c-0", "anonymousId", "d-2"));
                }
                default -> {}
            }
        } while (!next.isEmpty());
        var there = world.as(
                acme.ada(),
                () -> customers.find(
                        acme.id(), people.stream().map(Customer::id).toList()));
        assertThat(there).hasSize(7);
        assertThat(seen).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void goesOnBehindAPageOfWhichSomebodyWentMeanwhile() {
        var people = IntStream.range(0, 5)
                .mapToObj(i -> customer("Name" + i, "c-" + i, Map.of()))
                .toList();
        // whose place is still found, and whose values are not any more
        database.asOwner()
                .update(
                        "delete from customer_stat where workspace_id = ? and customer_id = ?",
                        acme.id().value(),
                        people.get(1).id().value());
        assertThat(systemIds("?sort=name&limit=2", page -> {})).containsExactly("c-0", "c-2", "c-3", "c-4");
    }

    @Test
    void refusesMoreThanItWouldHeed() {
        var conditions = IntStream.range(0, 21).mapToObj(i -> "city.not=c" + i).collect(Collectors.joining("&"));
        assertRefused(conditions, "city.not");
        assertThat(reader.get("/customers?" + conditions.replace("&city.not=c20", ""))
                        .status())
                .isEqualTo(200);
        assertRefused("search=" + "a".repeat(201), "search");
        for (var name : List.of("search", "sort", "state", "seen")) {
            var value = Map.of("search", "ada", "sort", "name", "state", "registered", "seen", "last-30-days")
                    .get(name);
            assertRefused(name + "=" + value + "&" + name + "=" + value, name);
        }
    }

    @Test
    void goesOnBehindTheLongestNames() {
        // each a ligature that is sorted as eighteen letters
        var longest = "\uFDFA".repeat(200);
        IntStream.range(0, 3).forEach(i -> {
            var profile = new Profile(longest, longest, null, null, "c-" + i, null, null, null, Json.EMPTY);
            world.as(acme.ada(), () -> customers.create(acme.id(), profile, Readmission.REFUSE));
        });
        assertThat(systemIds("?sort=name&limit=1", page -> {})).containsExactly("c-0", "c-1", "c-2");
    }

    private void assertRefused(String asking, String parameter) {
        var reply = reader.get("/customers?" + asking);
        assertThat(reply.status()).as(asking).isEqualTo(400);
        assertThat(reply.each("errors", "parameter")).containsExactly(parameter);
    }

    /** All of a list, page by page; with something done after each, told its number from 1. */
    private List<Object> systemIds(String asking, IntConsumer between) {
        var all = new ArrayList<Object>();
        var next = "";
        var page = 0;
        do {
            var reply = reader.get("/customers" + asking + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            all.addAll(reply.each("customers", "systemId"));
            next = reply.at("next") instanceof String cursor ? cursor : "";
            between.accept(++page);
        } while (!next.isEmpty());
        return all;
    }

    private void archive(Customer customer) {
        world.as(
                acme.ada(),
                () -> archiving.archive(
                        acme.id(), customer.keepsakeId(), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty())));
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
