package io.keepsake.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.KeySecret;
import io.keepsake.account.Keys;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets into the managing API, and how the others are told. */
@KeepsakeTest
class EntranceTest {
    @Autowired
    World world;

    @Autowired
    Keys keys;

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
    void letsAKeyInAndKeepsNoSession() {
        var reply = reader.get("/customers");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void asksForAValidKey() {
        for (var wrong : List.of("ksa_nothing", "x", "a b", "=".repeat(5_000))) {
            var reply = new Program(port, new KeySecret(wrong)).get("/customers");
            assertProblem(reply, 401);
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
        var without = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/customers"));
        assertProblem(reader.send(without.GET()), 401);
    }

    @Test
    void letsARevokedKeyInNoMore() {
        assertThat(reader.get("/attributes").status()).isEqualTo(200);
        world.as(acme.ada(), () -> {
            keys.list(acme.id()).forEach(key -> keys.revoke(acme.id(), key.id()));
        });
        assertProblem(reader.get("/attributes"), 401);
    }

    @Test
    void refusesAWriteKeyAndAMissingScope() {
        var secret =
                world.as(acme.ada(), () -> keys.createWriteKey(acme.id(), "Web").secret());
        var sender = new Program(port, secret);
        assertThat(assertProblem(sender.get("/customers"), 403)).contains("API key");
        var writer = Program.of(world, keys, acme, port, KeyScope.WRITE, KeyScope.ARCHIVE);
        assertThat(assertProblem(writer.get("/customers"), 403)).contains("“read”");
    }

    @Test
    void saysSoWhereThereIsNothing() {
        assertProblem(reader.get("/nothing"), 404);
        assertProblem(reader.get("/"), 404);
        var reply = reader.send("DELETE", "/customers", "");
        assertProblem(reply, 405);
        assertThat(reply.header("Allow")).contains("GET");
        assertProblem(reader.send(reader.request("/customers").header("Accept", "image/png")), 406);
    }

    @Test
    void slowsAKeyDownThatAsksTooOften() {
        var refused = IntStream.range(0, 3_000)
                .mapToObj(i -> reader.get("/nothing"))
                .filter(reply -> reply.status() == 429)
                .findFirst()
                .orElseThrow();
        assertProblem(refused, 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(Program.of(world, keys, acme, port, KeyScope.READ)
                        .get("/customers")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesAnAddressThatCannotBeRead() {
        assertProblem(reader.get("/customers?state=%00"), 400);
        assertProblem(reader.get("/customers?%00=registered"), 400);
    }

    private static String assertProblem(Program.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        var problem = reply.json().values();
        assertThat(problem).containsEntry("status", status).containsKey("title");
        assertThat((String) problem.get("detail")).isNotBlank().doesNotContain("Exception", "springframework");
        return String.valueOf(problem.get("detail"));
    }
}
