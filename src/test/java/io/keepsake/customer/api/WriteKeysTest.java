package io.keepsake.customer.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.World;
import io.keepsake.account.Keys;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody can read a write key in the page that has it: it opens nothing of the managing API. */
@KeepsakeTest
class WriteKeysTest {
    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @LocalServerPort
    int port;

    @Test
    void areRefusedAtEveryAddress() {
        var acme = world.acme();
        var site = new Program(
                port,
                world.as(
                        acme.ada(), () -> keys.createWriteKey(acme.id(), "Site").secret()));
        var all = endpoints();
        assertThat(all).contains("GET /customers", "POST /customers", "GET /attributes");
        assertThat(all).allSatisfy(endpoint -> {
            var words = endpoint.split(" ");
            var path = words[1].replaceAll("\\{[^}]*}", "abcdefghijklmnop");
            var reply = site.send(site.request(path).method(words[0], BodyPublishers.ofString("{}")));
            assertThat(reply.status()).as(endpoint).isEqualTo(403);
        });
    }

    private List<String> endpoints() {
        return addresses.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.substring("/api/v1".length()))))
                .sorted()
                .toList();
    }
}
