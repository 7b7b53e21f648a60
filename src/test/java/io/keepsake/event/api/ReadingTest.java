package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Keys;
import io.keepsake.event.Collecting;
import io.keepsake.platform.data.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is read out of what senders send, and how they are told what is wrong with it. */
@KeepsakeTest
class ReadingTest {
    private static final String GOOD = "{\"type\":\"track\",\"userId\":\"c-1\",\"event\":\"Searched\"}";

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
    void asksForTheKeyBeforeAnythingIsRead() {
        var reply = shop.send(shop.request("track")
                .header("Authorization", "Basic bm9ib2R5Og==")
                .POST(BodyPublishers.ofString("no JSON at all")));
        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void takesAMessageThatIsTooLongForNoneAndTheRestOfItsBatch() throws IOException {
        var empties = String.join(",", Collections.nCopies(1_000_000, "[]"));
        var reply = packed(
                "batch",
                "{\"batch\":[" + GOOD + ",{\"type\":\"track\",\"userId\":\"c-1\",\"event\":\"Many\","
                        + "\"properties\":{\"a\":[" + empties + "]}}," + GOOD + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.list("rejected")).containsExactly("/batch/1: Larger than 32 KB.");
        assertThat(ledger.events()).containsExactly("c-1 Searched", "c-1 Searched");
    }

    @Test
    void refusesWhatIsBeyondAllSenseWithItsMessageOnly() {
        var odd = List.of(
                "1".repeat(3_000), "[".repeat(1_000) + "]".repeat(1_000), "{\"" + "x".repeat(20_000) + "\":1e999}");
        var reply = shop.send(
                "batch",
                "{\"batch\":["
                        + odd.stream()
                                .map(value ->
                                        "{\"type\":\"track\",\"userId\":\"c-1\",\"event\":\"Odd\",\"properties\":{\"a\":"
                                                + value + "}}")
                                .collect(Collectors.joining(","))
                        + "," + GOOD + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.list("rejected")).hasSize(3);
        assertThat(ledger.events()).containsExactly("c-1 Searched");
    }

    @Test
    void tellsWhoSendsTooMuchSo() {
        var reply = shop.send("batch", " ".repeat(5 * 1024 * 1024));
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void takesAsManyMessagesAsFitABatchAndSaysWhenThereAreTooMany() throws IOException {
        var many = IntStream.range(0, 3_000).mapToObj(i -> GOOD).collect(Collectors.joining(","));
        assertThat(packed("batch", "{\"batch\":[" + many + "]}").status()).isEqualTo(200);
        assertThat(ledger.customers()).containsExactly("c-1 3000 events");
        var tooMany = packed("batch", "{\"batch\":[" + String.join(",", Collections.nCopies(20_001, "{}")) + "]}");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.json().object("error").values().get("reason"))
                .asString()
                .contains("20,000 messages");
    }

    @Test
    void namesTheFirstOfManyProblemsOfAMessage() {
        var traits = new LinkedHashMap<String, Object>();
        for (int i = 0; i < 100; i++) {
            traits.put(i + "x".repeat(130), "value");
        }
        var reply = shop.send("identify", Map.of("userId", "c-1", "traits", traits));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.list("conflicts")).hasSize(21).last().asString().contains("80 more");
        assertThat(world.as(acme.ada(), () -> collecting.problems(acme.id()))).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "2200-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z"
            })
    void refusesMomentsBeyondAllClocksWithTheirMessageOnly(String moment) {
        var reply = shop.send("batch", """
                {"batch": [{"type": "track", "userId": "c-1", "event": "Far", "timestamp": "%s", "sentAt": "1970-01-01T00:00:00Z"},
                           {"type": "track", "userId": "c-1", "event": "Far", "sentAt": "%s"}, %s]}""".formatted(moment, moment, GOOD));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.list("rejected"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("/batch/0/timestamp", "/batch/1/sentAt");
        assertThat(ledger.events()).containsExactly("c-1 Searched");
    }

    @Test
    void refusesAFarMomentSaidForAllMessages() {
        var reply = shop.send("batch", "{\"sentAt\":\"+999999999-12-31T00:00:00Z\",\"batch\":[" + GOOD + "]}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(pointer(reply)).isEqualTo("/sentAt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /batch   | {"batch":[%1$s],"batch":[%1$s]}
            /sentAt  | {"sentAt":"2026-05-03T10:00:00Z","sentAt":"2026-05-03T11:00:00Z","batch":[%1$s]}
            /context | {"context":"\\ud800","batch":[%1$s]}
            /a/b     | {"a":{"b":1,"b":2},"batch":[%1$s]}
            /n       | {"n":1e999999999,"batch":[%1$s]}
            """)
    void refusesABatchThatIsWrongAsAWhole(String pointer, String sent) {
        var reply = shop.send("batch", sent.formatted(GOOD));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(pointer(reply)).isEqualTo(pointer);
        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void correctsTheTimeThatTheSendersClockShowedAndNotOneThatIsCorrectedAlready() {
        var before = Instant.now();
        shop.send("track", """
                {"userId": "c-1", "event": "Paid", "timestamp": "2001-01-01T01:00:00Z",
                 "originalTimestamp": "2001-01-01T00:00:00Z", "sentAt": "2001-01-01T00:10:00Z"}""");
        assertThat(occurredAt("Paid"))
                .isBetween(before.minusSeconds(601), Instant.now().minusSeconds(600));
        assertThat(ledger.properties("Paid")).contains("\"original_timestamp\": \"2001-01-01T00:00:00Z\"");
    }

    @Test
    void keepsTheTimeOfTheSendersClockBesideACorrectedOne() {
        shop.send("track", """
                {"userId": "c-1", "event": "Paid", "timestamp": "2026-05-03T10:00:00Z",
                 "originalTimestamp": "2026-05-03T09:00:00Z"}""");
        assertThat(occurredAt("Paid")).isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
        assertThat(ledger.properties("Paid")).contains("\"original_timestamp\": \"2026-05-03T09:00:00Z\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /traits/phone           | {"traits": {"phone": "nobody's"}}
            /traits/mobile          | {"traits": {"mobile": "nobody's"}}
            /traits/email           | {"traits": {"email": "nobody's"}}
            /traits/first_name      | {"traits": {"first_name": "%1$s"}}
            /traits/name            | {"traits": {"name": "%1$s"}}
            /traits/city            | {"traits": {"city": "%1$s"}}
            /traits/address/city    | {"traits": {"address": {"city": "%1$s"}}}
            /traits/address/country | {"traits": {"address": {"country": "Nowhere"}}}
            /traits/address/zip     | {"traits": {"address": {"zip": "%1$s"}}}
            /traits/address.zip     | {"traits": {"address.zip": "%1$s"}}
            /traits/a~1b~0          | {"traits": {"a/b~": "%1$s"}}
            /context/traits/plan    | {"context": {"traits": {"plan": "%1$s"}}}
            """)
    void pointsToTheTraitAsItWasSent(String pointer, String sent) {
        var message = Json.parse(sent.formatted("x".repeat(2_100))).with(new Json(Map.of("userId", "c-1")));
        var reply = shop.send("identify", message.values());
        assertThat(reply.list("conflicts"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .contains(pointer);
        assertThat(at(message.values(), pointer)).isNotNull();
    }

    @Test
    void pointsToTheTraitThatBelongsToSomebodyElse() {
        shop.send("identify", Map.of("userId", "c-1", "traits", Map.of("mobile", "+4915112345678", "plan", 1)));
        var reply = shop.send(
                "identify", Map.of("userId", "c-2", "traits", Map.of("mobile", "+4915112345678", "plan", "gold")));
        assertThat(reply.list("conflicts"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactlyInAnyOrder("/traits/mobile", "/traits/plan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            track | /event               | {"event": "%1$s"}
            track | /timestamp           | {"event": "Paid", "timestamp": "1989-01-01T00:00:00Z"}
            track | /originalTimestamp   | {"event": "Paid", "originalTimestamp": "2199-01-01T00:00:00Z"}
            track | /properties/a/b/1    | {"event": "Paid", "properties": {"a": {"b": [1, "\\u0000"]}}}
            track | /properties/a        | {"event": "Paid", "properties": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": 1}}}}}}}}}}}}
            group | /traits/a            | {"groupId": "g", "traits": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": 1}}}}}}}}}}}}
            """)
    void pointsToWhatIsWrongWithAnEvent(String word, String pointer, String sent) {
        var body = sent.formatted("x".repeat(201)).replaceFirst("\\{", "{\"userId\": \"c-1\", ");
        var reply = shop.send(word, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(pointer(reply)).startsWith(pointer);
        assertThat(at(Json.parse(body).values(), pointer(reply))).isNotNull();
    }

    private Instant occurredAt(String event) {
        return Instant.parse(ledger.texts("""
                        select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        from event where workspace_id = :workspace and name = '%s'""".formatted(event)).getFirst());
    }

    private static String pointer(Sender.Reply reply) {
        return String.valueOf(reply.json().object("error").values().get("pointer"));
    }

    /** What stands where a pointer leads. */
    private static @Nullable Object at(Map<String, Object> sent, String pointer) {
        @Nullable Object value = sent;
        for (var segment : pointer.substring(1).split("/")) {
            var name = segment.replace("~1", "/").replace("~0", "~");
            value = switch (value) {
                case List<?> list -> list.get(Integer.parseInt(name));
                case Map<?, ?> object -> object.get(name);
                case null, default -> null;
            };
        }
        return value;
    }

    private Sender.Reply packed(String word, String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return shop.send(shop.request(word)
                .header("Authorization", shop.authorization())
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
    }
}
