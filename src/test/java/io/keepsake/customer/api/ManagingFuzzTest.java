package io.keepsake.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a program asks, the answer is about what it asked: never an error of ours, and nothing is half done. */
@KeepsakeTest
@Timeout(240)
class ManagingFuzzTest {
    private static final long SEED = 20261124;
    private static final int REQUESTS = 900;
    private static final List<String> METHODS = List.of("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD");
    private static final List<String> NAMES = List.of(
            "firstName",
            "email",
            "mobile",
            "systemId",
            "language",
            "country",
            "city",
            "attributes",
            "state",
            "saidBy",
            "reason",
            "reference",
            "batch");
    private static final List<String> PARAMETERS = List.of(
            "search",
            "state",
            "seen",
            "sort",
            "limit",
            "cursor",
            "name",
            "from",
            "until",
            "city.is",
            "custom.a.more",
            "events.less",
            "added.before",
            "custom.is",
            ".",
            "country.contains");

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private final Random random = new Random(SEED);

    @Test
    void isAnsweredWhateverIsAsked() throws IOException {
        var acme = world.acme();
        var program = Program.of(world, keys, acme, port, KeyScope.values());
        var customer = String.valueOf(
                program.send("POST", "/customers", "{\"systemId\":\"c-1\"}").at("keepsakeId"));
        long created = 1;
        for (int i = 0; i < REQUESTS; i++) {
            var method = METHODS.get(random.nextInt(METHODS.size()));
            var path = path(customer);
            var body = random.nextInt(6) == 0 ? value(0) : object();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var packed = random.nextInt(8);
            var request = program.request(path)
                    .method(
                            method,
                            BodyPublishers.ofByteArray(packed == 1 ? gzip(bytes) : packed == 2 ? swelling() : bytes));
            request.header("Content-Type", random.nextInt(8) == 0 ? "application/xml" : "application/json");
            if (random.nextInt(4) == 0) {
                request.header(
                        "If-Match",
                        List.of("*", "\"1\"", "x", "\"99999999999\"").get(random.nextInt(4)));
            }
            if (packed < 3) {
                request.header("Content-Encoding", "gzip");
            }
            if (random.nextInt(3) == 0) {
                request.header("Idempotency-Key", "k".repeat(1 + random.nextInt(300)));
            }
            var reply = program.send(request);
            assertThat(reply.status())
                    .as("request %d: %s %s %s gave %s", i, method, path, body, reply.text())
                    .isBetween(200, 499);
            assertThat(reply.text()).doesNotContain("Exception", "io.keepsake", "SQL");
            created += reply.status() == 201 && !reply.text().contains(customer) ? 1 : 0;
        }
        assertThat(created).isGreaterThan(1);
        var one = "select count(*) from customer where workspace_id = ?";
        var totals = "select count(*) from customer_stat where workspace_id = ?";
        assertThat(number(one, acme)).isLessThanOrEqualTo(created).isEqualTo(number(totals, acme));
        assertThat(number("select count(*) from api_request where customer_id is null and workspace_id = ?", acme))
                .isZero();
    }

    private long number(String sql, World.Brand brand) {
        var number =
                database.asOwner().queryForObject(sql, Long.class, brand.id().value());
        return number == null ? -1 : number;
    }

    private String path(String customer) {
        var id = random.nextInt(4) == 0
                ? List.of("nobody", "a".repeat(16), "%20", "c-1").get(random.nextInt(4))
                : customer;
        var path = List.of(
                        "/customers",
                        "/customers",
                        "/customers/" + id,
                        "/customers/" + id + "/events",
                        "/customers/" + id + "/subscriptions",
                        "/customers/" + id + "/subscriptions/" + (random.nextBoolean() ? "email" : "post"),
                        "/customers/" + (random.nextInt(9) == 0 ? "nobody" : "b".repeat(16)) + "/archive",
                        "/attributes",
                        "/imports",
                        "/imports/" + id)
                .get(random.nextInt(10));
        var asking = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var value = random.nextInt(3) == 0
                    ? List.of(
                                    "registered",
                                    "10",
                                    "-revenue",
                                    "last-30-days",
                                    "2026-05-03",
                                    "1e9",
                                    "2026-05-03T00:00:00Z")
                            .get(random.nextInt(7))
                    : text();
            asking.add(PARAMETERS.get(random.nextInt(PARAMETERS.size())) + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return asking.isEmpty() ? path : path + "?" + String.join("&", asking);
    }

    private String text() {
        return List.of("", "a", "\u0000", "\uffff", "é".repeat(300), "%", "'\"\\", "-999999999", "NaN", "{}")
                .get(random.nextInt(10));
    }

    /** JSON that is short when packed and long when not. */
    private byte[] swelling() throws IOException {
        var items = String.join(",", Collections.nCopies(random.nextInt(300_000), "{}"));
        return gzip(("{\"attributes\":{\"a\":[" + items + "]}}").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }

    private String object() {
        var members = new ArrayList<String>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.add("\"" + NAMES.get(random.nextInt(NAMES.size())) + "\":" + value(0));
        }
        if (random.nextInt(2) == 0) {
            members.add("\"city\":\"Berlin\"");
        }
        return "{" + String.join(",", members) + "}";
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 3 ? 12 : 16)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> Long.toString(random.nextLong());
            case 3 -> "1e" + random.nextInt(Integer.MAX_VALUE);
            case 4 -> "1" + "0".repeat(random.nextInt(3_000));
            case 5 -> "\"" + "é".repeat(random.nextInt(3_000)) + "\"";
            case 6 -> "\"\\ud83d\"";
            case 7 -> "\"a\\u0000b\"";
            case 8 -> "\"2026-05-03T10:00:00Z\"";
            case 9 -> "\"ada" + random.nextInt(50) + "@example.com\"";
            case 10 -> "\"+4915112345" + (100 + random.nextInt(800)) + "\"";
            case 11 -> "\"request\"";
            case 12, 13 -> "{\"plan\":" + value(depth + 1) + ",\"a/b~\":" + value(depth + 1) + "}";
            case 14 -> "[" + value(depth + 1) + "]";
            default -> "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        };
    }
}
