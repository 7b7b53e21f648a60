package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes in, the answer is about what came in: never an error of ours, and never half of a message is kept. */
@KeepsakeTest
@Timeout(240)
class FuzzTest {
    private static final long SEED = 20260503;
    private static final int REQUESTS = 1_200;
    private static final List<String> WORDS =
            List.of("identify", "track", "page", "screen", "group", "alias", "batch", "b", "i", "t");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/json;charset=utf-16",
            "multipart/form-data;boundary=x",
            "x",
            "text/html");

    private static final List<String> FAR = List.of(
            "\"+999999999-12-31T00:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0000-01-01\"",
            "\"9999-12-31T23:59:59.999999999+18:00\"",
            Long.toString(Long.MAX_VALUE),
            Long.toString(Long.MIN_VALUE));
    private static final List<String> AMOUNTS = List.of(
            "1e9", "-1000000000", "1000000001", "999999999999.99", "1e12", "\"999999999999999\"", "1e-300", "0.005");

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private Sender shop;
    private Ledger ledger;
    private final Random random = new Random(SEED);

    @BeforeEach
    void openShop() {
        var acme = world.acme();
        shop = Sender.of(world, keys, acme, port);
        ledger = new Ledger(database, acme.id());
    }

    @Test
    void isAnsweredWhateverComesIn() throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            var body = bytes();
            var request = shop.request(WORDS.get(random.nextInt(WORDS.size())))
                    .header("Authorization", random.nextInt(20) == 0 ? "Basic \u00ff" : shop.authorization());
            request.header(
                    "Content-Type",
                    random.nextInt(4) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : "application/json");
            if (random.nextInt(5) == 0) {
                request.header("Content-Encoding", random.nextInt(6) == 0 ? "br" : "gzip");
                body = random.nextInt(8) == 0 ? gzip(swelling()) : random.nextInt(4) == 0 ? body : gzip(body);
                body = random.nextInt(4) == 0 ? cut(body) : body;
            }
            var reply = shop.send(request.POST(BodyPublishers.ofByteArray(body)));
            assertThat(reply.status())
                    .as("request %d: %s gave %s", i, beginning(body), reply.text())
                    .isBetween(200, 499);
            assertThat(reply.text()).doesNotContain("Exception", "at io.keepsake", "SQL");
        }
    }

    @Test
    void keepsEachMessageOfABatchWholeOrNotAtAll() {
        long kept = 0;
        for (int i = 0; i < 120; i++) {
            var batch = new ArrayList<String>();
            for (int j = 0; j < 1 + random.nextInt(12); j++) {
                batch.add("{\"type\":\"track\",\"event\":%s,\"userId\":\"c-%d\",\"properties\":%s,\"context\":%s}"
                        .formatted(
                                random.nextInt(3) == 0 ? value(0) : "\"Searched\"",
                                random.nextInt(20),
                                value(0),
                                value(0)));
            }
            var reply = shop.send("batch", "{\"batch\":[" + String.join(",", batch) + "]}");
            if (reply.status() == 200) {
                kept += batch.size() - reply.list("rejected").size();
            }
        }
        assertThat(kept).isPositive();
        assertThat(ledger.number("select count(*) from event where workspace_id = :workspace"))
                .isEqualTo(kept);
        assertThat(ledger.number("select coalesce(sum(events), 0) from customer_stat where workspace_id = :workspace"))
                .isEqualTo(kept);
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, 4_000), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        var text = random.nextInt(8) == 0 ? value(0) : message();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i > 2 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(12) == 0 ? cut(bytes) : bytes;
    }

    /** JSON that is short when packed and long when not. */
    private byte[] swelling() {
        var item = List.of("{}", "[]", "1", "\"\"", "{\"a\":{}}").get(random.nextInt(5));
        var items = String.join(",", Collections.nCopies(random.nextInt(1_500_000), item));
        return (random.nextBoolean()
                        ? "{\"batch\":[" + items + "]}"
                        : "{\"userId\":\"c-1\",\"event\":\"Many\",\"properties\":{\"a\":[" + items + "]}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private String message() {
        var names = List.of(
                "type",
                "event",
                "userId",
                "anonymousId",
                "previousId",
                "groupId",
                "messageId",
                "timestamp",
                "sentAt",
                "originalTimestamp",
                "properties",
                "traits",
                "context",
                "batch",
                "name",
                "category",
                "writeKey");
        var members = new ArrayList<String>();
        members.add("\"userId\":\"c-" + random.nextInt(20) + "\"");
        members.add("\"event\":\"Searched\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            members.add("\"" + names.get(random.nextInt(names.size())) + "\":" + value(0));
        }
        var message = "{" + String.join(",", members) + "}";
        return switch (random.nextInt(6)) {
            case 0, 1 -> "{\"batch\":[" + message + "," + message() + "," + value(0) + "]}";
            case 2 ->
                "{\"sentAt\":%s,\"batch\":[%s],\"%s\":%s}"
                        .formatted(value(0), message, names.get(random.nextInt(names.size())), value(0));
            default -> message;
        };
    }

    private String traits(int many) {
        return IntStream.range(0, many)
                .mapToObj(i ->
                        "\"" + (random.nextInt(4) == 0 ? "x".repeat(150) : "trait") + i + "\":" + random.nextInt(9))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 4 ? 18 : 22)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> Long.toString(random.nextLong());
            case 3 -> "1e" + random.nextInt(Integer.MAX_VALUE);
            case 4 -> "-0.000" + "9".repeat(random.nextInt(400));
            case 5 -> "1" + "0".repeat(random.nextInt(3_000));
            case 6 -> "\"" + "é".repeat(random.nextInt(30_000)) + "\"";
            case 7 -> "\"\\ud83d\"";
            case 8 -> "\"a\\u0000b\"";
            case 9 -> "\"2026-05-03T10:00:00Z\"";
            case 10 -> "\"9999999999-99-99\"";
            case 11 -> "\"ada" + random.nextInt(5) + "@example.com\"";
            case 12 -> "\"\\uffff\\u202e\\u0007\"";
            case 13 -> "{\"email\":\"x@y.zz\",\"phone\":\"+49151123456" + random.nextInt(99) + "\"}";
            case 14 -> FAR.get(random.nextInt(FAR.size()));
            case 15 -> traits(random.nextInt(400));
            case 16 ->
                "{\"revenue\":%s,\"currency\":\"%s\"}"
                        .formatted(
                                AMOUNTS.get(random.nextInt(AMOUNTS.size())),
                                List.of("EUR", "USD", "KWD", "XXX").get(random.nextInt(4)));
            case 17 -> "[" + String.join(",", Collections.nCopies(random.nextInt(20_000), "[]")) + "]";
            case 18 -> "{\"a\":" + value(depth + 1) + ",\"a\":" + value(depth + 1) + "}";
            case 19 -> "{\"revenue\":" + value(depth + 1) + ",\"currency\":" + value(depth + 1) + "}";
            case 20 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            default -> {
                var deep = 30 * random.nextInt(12);
                yield "{\"a\":".repeat(deep) + value(5) + "}".repeat(deep);
            }
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }
}
