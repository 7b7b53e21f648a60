package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.event.Collecting;
import io.keepsake.event.CollectingProblem;
import io.keepsake.platform.data.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes in over HTTP, and what does not. */
@KeepsakeTest
class DoorTest {
    private static final String PAGE = "{\"anonymousId\":\"d-1\"}";

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    CollectingRules rules;

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

    @ParameterizedTest
    @ValueSource(strings = {"identify", "track", "page", "screen", "group", "i", "t", "p", "s", "g"})
    void answersUnderTheLongNamesAndTheShort(String word) {
        var reply = shop.send(word, Map.of("userId", "c-1", "event", "Searched", "groupId", "g-1"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"success\":true}");
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "b"})
    void takesABatch(String word) {
        var reply = shop.send(
                word, "{\"batch\":[{\"type\":\"page\",\"userId\":\"c-1\"},{\"type\":\"screen\",\"userId\":\"c-1\"}]}");
        assertThat(reply.text()).isEqualTo("{\"success\":true}");
        assertThat(ledger.events()).containsExactlyInAnyOrder("c-1 Page Viewed", "c-1 Screen Viewed");
    }

    @Test
    void takesPropertiesThatOnlyLookLikeAmounts() {
        var reply = shop.batch(List.of(
                track("Video Progress", Map.of("value", 1_767_225_600_000L)),
                track("Points Earned", Map.of("value", 50, "currency", "points"))));

        assertThat(reply.json()).isEqualTo(new Json(Map.of("success", true)));
        assertThat(ledger.texts("select name from event where workspace_id = :workspace order by name"))
                .containsExactly("Points Earned", "Video Progress");
    }

    @Test
    void keepsAnOrderWhoseAmountCannotBeCountedAndSaysSo() {
        var reply = shop.batch(List.of(
                track("Purchased", Map.of("amount", 30)),
                track("Purchased", Map.of("total", 50, "currency", "points")),
                track("Order Completed", Map.of("revenue", "free"))));

        assertThat(reply.list("rejected")).isEmpty();
        assertThat(reply.list("conflicts"))
                .containsExactly(
                        "/batch/1/properties/currency: The currency is not one of the three-letter codes of ISO 4217, such as"
                                + " EUR. The event is kept, and counts without an amount.",
                        "/batch/2/properties/revenue: The amount is no number like 1234.5. The event is kept, and counts"
                                + " without an amount.");
        assertThat(ledger.texts(
                        "select orders || ' orders ' || revenue from customer_stat where workspace_id = :workspace"))
                .containsExactly("3 orders 3000");
        assertThat(ledger.texts("select pointer from collecting_problem where workspace_id = :workspace order by id"))
                .containsExactly("/batch/1/properties/currency", "/batch/2/properties/revenue");
    }

    private static Map<String, Object> track(String event, Map<String, Object> properties) {
        return Map.of("type", "track", "userId", "c-1", "event", event, "properties", properties);
    }

    @Test
    void keepsTheGoodOnesOfABatchAndNamesTheBad() {
        var reply = shop.send("batch", """
                {"batch": [
                  {"type": "track", "userId": "c-1", "event": "Searched"},
                  {"type": "track", "userId": "c-1"},
                  {"type": "dance", "userId": "c-1"},
                  {"type": "page"},
                  "nothing",
                  {"type": "track", "userId": "c-1", "event": "Searched", "properties": {"a": 1, "a": 2}},
                  {"type": "track", "userId": "c-1", "event": "Nul", "properties": {"a": ["x", "\\u0000"]}},
                  {"type": "track", "userId": "c-1", "event": "Half", "properties": {"a": "\\ud800"}},
                  {"type": "track", "userId": "c-1", "event": "Huge", "properties": {"a": 1e999999999}},
                  {"type": "track", "userId": "c-1", "event": "Late", "timestamp": "2199-01-01T00:00:00Z"},
                  {"type": "track", "userId": "c-1", "event": "When", "timestamp": "yesterday"},
                  {"type": "track", "userId": "c-1", "event": "Paid", "properties": [1]},
                  {"type": "track", "userId": "c-1", "event": "Paid"}
                ]}""");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.list("rejected"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "/batch/1/event",
                        "/batch/2/type",
                        "/batch/3/userId",
                        "/batch/4",
                        "/batch/5/properties/a",
                        "/batch/6/properties/a/1",
                        "/batch/7/properties/a",
                        "/batch/8/properties/a",
                        "/batch/9/timestamp",
                        "/batch/10/timestamp",
                        "/batch/11/properties");
        assertThat(ledger.events()).containsExactlyInAnyOrder("c-1 Searched", "c-1 Paid");
        var problems = world.as(acme.ada(), () -> collecting.problems(acme.id()));
        assertThat(problems)
                .hasSize(11)
                .extracting(CollectingProblem::message)
                .anyMatch(text -> text.contains("dance"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "[]",
                "{\"userId\":\"c-1\"",
                "{\"userId\":\"c-1\"} {}",
                "\"text\"",
                "{'userId':'c-1'}",
                "{\"userId\": NaN}"
            })
    void refusesWhatIsNoJsonObject(String body) {
        var reply = shop.send("track", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().object("error").values().get("reason"))
                .asString()
                .isNotBlank();
        assertThat(reply.text()).doesNotContain("jackson", "Exception");
    }

    @Test
    void pointsToWhatIsWrongWithOneMessage() {
        var reply = shop.send("track", "{\"userId\":\"c-1\",\"event\":{\"name\":\"Searched\"}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().object("error").values().get("pointer")).isEqualTo("/event");
    }

    @Test
    void takesTheKeyFromTheBodyAsBrowsersSendIt() {
        var body = "{\"anonymousId\":\"d-1\",\"writeKey\":\"" + shop.key().value() + "\"}";
        var reply = shop.send(shop.request("p")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongKey() {
        for (var key : List.of("", "ksw_nothing", "a:b", "\u0000", "x".repeat(5_000))) {
            var body = new Json(Map.of("anonymousId", "d-1", "writeKey", key)).toString();
            assertThat(shop.send(shop.request("page").POST(BodyPublishers.ofString(body)))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(shop.send(shop.request("page").POST(BodyPublishers.ofString(PAGE)))
                        .status())
                .isEqualTo(401);
        assertThat(ledger.customers()).isEmpty();
    }

    @Test
    void refusesAKeyThatOnlyReads() {
        var reader = Sender.secret(world, keys, acme, port, KeyScope.READ);
        assertThat(reader.send("page", PAGE).status()).isEqualTo(403);
    }

    @Test
    void takesWhatIsPackedAndRefusesWhatIsBroken() throws IOException {
        var packed = gzip(PAGE);
        assertThat(packed("page", packed).status()).isEqualTo(200);
        assertThat(packed("page", Arrays.copyOf(packed, packed.length / 2)).status())
                .isEqualTo(400);
        assertThat(packed("page", PAGE.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(packed("page", gzip(" ".repeat(50_000_000))).status()).isEqualTo(413);
    }

    @Test
    void keepsToTheLimits() throws IOException {
        var large = "{\"type\":\"track\",\"userId\":\"c-1\",\"event\":\"Said\",\"properties\":{\"text\":\""
                + "é".repeat(17_000) + "\"}}";
        var small = "{\"type\":\"page\",\"userId\":\"c-1\"}";
        var reply = shop.send("batch", "{\"batch\":[" + small + "," + large + "]}");
        assertThat(reply.list("rejected")).containsExactly("/batch/1: Larger than 32 KB.");
        assertThat(shop.send("track", large).status()).isEqualTo(400);

        var long500 = "{\"batch\":["
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"type\":\"page\",\"userId\":\"c-1\",\"properties\":{\"text\":\""
                                + "x".repeat(250) + "\"}}")
                        .collect(Collectors.joining(","))
                + "]}";
        assertThat(shop.send("batch", long500).status()).isEqualTo(413);
        assertThat(packed("batch", gzip(long500)).status()).isEqualTo(200);
        var deep =
                "{\"userId\":\"c-1\",\"event\":\"Deep\",\"properties\":" + "{\"a\":".repeat(30) + "1" + "}".repeat(31);
        assertThat(shop.send("track", deep).status()).isEqualTo(400);
        assertThat(shop.send("track", "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(shop.send("track", "{\"a\":".repeat(50_000)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain;charset=UTF-8",
                "application/x-www-form-urlencoded",
                "application/octet-stream"
            })
    void takesJsonHoweverClientsCallIt(String type) {
        var reply = shop.send(shop.request("page")
                .header("Authorization", shop.authorization())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(PAGE)));
        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data;boundary=x",
                "text/html",
                "application/xml",
                "nonsense"
            })
    void refusesOtherKindsOfContent(String type) {
        var reply = shop.send(shop.request("page")
                .header("Authorization", shop.authorization())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(PAGE)));
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void answersOtherWaysInJsonToo() {
        assertThat(shop.send(shop.request("page").GET()).status()).isEqualTo(405);
        assertThat(shop.send(shop.request("nowhere").POST(BodyPublishers.ofString(PAGE)))
                        .status())
                .isEqualTo(404);
        assertThat(shop.send(shop.request("page/more").DELETE()).text()).startsWith("{\"success\":false");
    }

    @Test
    void letsOnlyPagesOfAllowedOriginsSend() {
        assertThat(from("https://shop.example").status()).isEqualTo(403);
        world.as(
                acme.ada(),
                () -> rules.allow(acme.id(), List.of("https://SHOP.example:443/path", "http://localhost:3000")));
        var reply = from("https://shop.example");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(reply.header("Vary")).contains("Origin");
        var refused = from("https://shop.example.evil.test");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(from("null").status()).isEqualTo(403);
        assertThat(ledger.customers()).containsExactly("visitor 1 events");
    }

    @Test
    void letsAnyPageReadWhyNothingWasTaken() {
        assertThat(List.of(
                        from("https://evil.test"),
                        from("https://evil.test", "ksw_nothing", PAGE),
                        from("https://evil.test", shop.key().value(), "nothing"),
                        from("https://evil.test", shop.key().value(), " ".repeat(600_000))))
                .allSatisfy(reply -> {
                    assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://evil.test");
                    assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo("Retry-After");
                    assertThat(reply.headers()).doesNotContainKey("access-control-allow-credentials");
                })
                .extracting(Sender.Reply::status)
                // where it may send nothing, nothing that it sends is looked at
                .containsExactly(403, 401, 403, 413);
        world.as(acme.ada(), () -> rules.allow(acme.id(), List.of("https://shop.example")));
        var wrong = from("https://shop.example", shop.key().value(), "nothing");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(ledger.customers()).isEmpty();
    }

    @Test
    void answersAPreflightTheSameForEverybody() {
        var reply = shop.send(shop.request("p")
                .header("Origin", "https://anywhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.headers()).doesNotContainKey("access-control-allow-credentials");
    }

    @Test
    void takesAMessageOnceHoweverItsTimeWasCorrected() {
        for (var sentAt : List.of("2026-05-03T10:00:05Z", "2026-05-03T11:30:00Z")) {
            var reply = shop.send("batch", """
                    {"sentAt": "%s", "batch": [{"type": "track", "userId": "c-1", "event": "Paid", "messageId": "m-1",
                     "timestamp": "2026-05-03T10:00:00Z"}]}""".formatted(sentAt));
            assertThat(reply.text()).isEqualTo("{\"success\":true}");
        }
        assertThat(ledger.customers()).containsExactly("c-1 1 events");
    }

    @Test
    void correctsTheTimeOfAClockThatIsWrongAndKeepsWhatItSaid() {
        var before = Instant.now();
        shop.send("track", """
                {"userId": "c-1", "event": "Paid", "timestamp": "2001-01-01T00:00:00Z", "sentAt": "2001-01-01T00:10:00Z"}""");
        var after = Instant.now();
        var at = Instant.parse(ledger.texts(
                        "select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from event where workspace_id = :workspace")
                .getFirst());
        assertThat(at).isBetween(before.minusSeconds(601), after.minusSeconds(600));
        assertThat(ledger.properties("Paid")).contains("\"original_timestamp\": \"2001-01-01T00:00:00Z\"");
    }

    @Test
    void dropsAddressAndBrowserUnlessTheWorkspaceKeepsThem() {
        var page = """
                {"userId": "c-1", "event": "%s", "context": {"ip": "203.0.113.7", "userAgent": "Mozilla/5.0 (iPhone) Mobile",
                 "locale": "de-DE", "page": {"url": "https://shop.example/serum"}}}""";
        shop.send("track", page.formatted("Searched"));
        assertThat(ledger.properties("Searched"))
                .contains("\"phone\"", "de-DE", "/serum")
                .doesNotContain("203.0.113.7", "iPhone");
        world.as(acme.ada(), () -> rules.keepNetworkData(acme.id(), true));
        shop.send("track", page.formatted("Found"));
        assertThat(ledger.properties("Found")).contains("203.0.113.7", "iPhone");
        assertThat(ledger.texts("select language from customer where workspace_id = :workspace"))
                .containsExactly("de-DE");
    }

    @Test
    void touchesNobodyElsesWorkspace() {
        var globex = world.globex();
        var other = Sender.of(world, keys, globex, port);
        other.send("track", Map.of("userId", "c-1", "event", "Paid"));
        shop.send("identify", Map.of("userId", "c-1", "traits", Map.of("email", "ada@example.com")));
        assertThat(new Ledger(database, globex.id()).customers()).containsExactly("c-1 1 events");
        assertThat(ledger.customers()).containsExactly("c-1 ada@example.com 0 events");
    }

    private Sender.Reply from(String origin) {
        return from(origin, shop.key().value(), PAGE);
    }

    private Sender.Reply from(String origin, String key, String body) {
        return shop.send(shop.request("p")
                .header("Authorization", "Bearer " + key)
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body)));
    }

    private Sender.Reply packed(String word, byte[] body) {
        return shop.send(shop.request(word)
                .header("Authorization", shop.authorization())
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
