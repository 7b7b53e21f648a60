package io.keepsake.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.KeySecret;
import io.keepsake.account.Keys;
import io.keepsake.platform.data.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the documents of the managing API promise. */
@KeepsakeTest
class ApiDocumentsTest {
    private static final List<String> READING = List.of("get");
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    private Program anybody;
    private Json document;

    @BeforeEach
    void openTheDocument() {
        anybody = new Program(port, new KeySecret("none"));
        var reply = fetch("/api/docs/openapi");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        document = reply.json();
    }

    @Test
    void areInOpenApi31AndOpenToEverybody() {
        assertThat(String.valueOf(document.values().get("openapi"))).startsWith("3.1");
        assertThat(document.object("paths").values().keySet())
                .contains(
                        "/api/v1/customers",
                        "/api/v1/customers/{keepsakeId}",
                        "/api/v1/customers/{keepsakeId}/events",
                        "/api/v1/customers/{keepsakeId}/subscriptions",
                        "/api/v1/customers/{keepsakeId}/subscriptions/{channel}",
                        "/api/v1/customers/{keepsakeId}/archive",
                        "/api/v1/attributes",
                        "/api/v1/imports",
                        "/api/v1/imports/{id}")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void tellTheMeaningOfEveryField() {
        var silent = new ArrayList<String>();
        var schemas = document.object("components").object("schemas");
        assertThat(schemas.values()).isNotEmpty();
        schemas.values().keySet().forEach(name -> {
            var properties = schemas.object(name).object("properties");
            properties.values().keySet().stream()
                    .filter(field -> !properties.object(field).values().containsKey("description"))
                    .forEach(field -> silent.add(name + "." + field));
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void haveExamplesThatRun() {
        var program = Program.of(world, keys, world.acme(), port, KeyScope.values());
        var ran = new ArrayList<String>();
        var paths = document.object("paths");
        paths.values()
                .keySet()
                .forEach(path -> paths.object(path).values().keySet().forEach(method -> {
                    var operation = paths.object(path).object(method);
                    example(operation).forEach(body -> {
                        var customer = program.send("POST", "/customers", Map.of("systemId", "c-" + ran.size()))
                                .at("keepsakeId");
                        var address = path.replace("/api/v1", "")
                                .replace("{keepsakeId}", String.valueOf(customer))
                                .replace("{channel}", "email");
                        var reply = program.send(method.toUpperCase(Locale.ROOT), address, body);
                        assertThat(reply.status())
                                .as(method + path + reply.text())
                                .isBetween(200, 204);
                        ran.add(method + " " + path);
                    });
                    assertThat(READING.contains(method) || !example(operation).isEmpty())
                            .as(method + " " + path + " has an example")
                            .isTrue();
                }));
        assertThat(ran).hasSize(4);
    }

    @Test
    void showAPageThatLoadsNothingFromElsewhere() {
        var page = fetch("/api/docs");
        assertThat(page.status()).isIn(200, 302);
        var index = page.status() == 302 ? fetch(path(page.header("Location"))) : page;
        assertThat(index.status()).isEqualTo(200);
        assertThat(index.header("Content-Security-Policy")).contains("default-src 'self'");
        var loaded = LOADED.matcher(index.text())
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(loaded).isNotEmpty().noneMatch(address -> address.contains("//"));
        assertThat(index.text()).doesNotContain("<script>", "<script type");
        loaded.forEach(address -> assertThat(fetch("/api/swagger-ui/" + address.replaceFirst("^\\./", ""))
                        .status())
                .as(address)
                .isEqualTo(200));
    }

    private static List<String> example(Json operation) {
        var examples = operation
                .object("requestBody")
                .object("content")
                .object("application/json")
                .object("examples");
        return examples.values().keySet().stream()
                .map(name -> examples.object(name).object("value").toString())
                .toList();
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private Program.Reply fetch(String path) {
        return anybody.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }
}
