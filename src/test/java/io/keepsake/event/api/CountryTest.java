package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.Keys;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where visitors are, and what with, as far as their address and their browser tell: by the file that all tests have. */
@KeepsakeTest
class CountryTest {
    private static final String HERE = "203.0.113.7";

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    CollectingRules rules;

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
    void isThatOfTheAddressThatAServerTells() {
        seen("c-1", Map.of("ip", HERE));
        assertThat(countries()).containsExactly("FR");
        assertThat(ledger.properties("Searched")).doesNotContain(HERE);
    }

    @Test
    void isThatOfTheAddressAPageIsSentFrom() {
        world.as(acme.ada(), () -> rules.allow(acme.id(), List.of("https://shop.example")));
        shop.send(shop.request("page")
                .header("Authorization", shop.authorization())
                .header("Origin", "https://shop.example")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"anonymousId\":\"d-1\"}")));
        assertThat(countries()).containsExactly("IT");
    }

    @Test
    void isNotThatOfTheServerThatSends() {
        seen("c-1", Map.of());
        assertThat(countries()).containsExactly("-");
    }

    @Test
    void staysAsItIsKnown() {
        shop.send("identify", Map.of("userId", "c-1", "traits", Map.of("country", "Germany")));
        seen("c-1", Map.of("ip", HERE));
        assertThat(countries()).containsExactly("DE");
        seen("c-2", Map.of("ip", HERE));
        seen("c-2", Map.of("ip", "198.51.100.1"));
        assertThat(countries()).containsExactly("DE", "FR");
        shop.send("identify", Map.of("userId", "c-2", "traits", Map.of("country", "Spain")));
        assertThat(countries()).containsExactly("DE", "ES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.0.2.1", "2001:db8::1", "localhost", "300.1.1.1", "203.0.113", "nonsense"})
    void isUnknownWhereAnAddressIsInNone(String address) {
        seen("c-1", Map.of("ip", address));
        assertThat(countries()).containsExactly("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ios", "android", "tablet"})
    void keepsTheDeviceAsAppsNameIt(String type) {
        seen("c-1", Map.of("device", Map.of("type", type)));
        assertThat(ledger.properties("Searched")).contains("\"device_type\": \"" + type + "\"");
    }

    private void seen(String userId, Map<String, Object> context) {
        var reply = shop.send("track", Map.of("userId", userId, "event", "Searched", "context", context));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private List<String> countries() {
        return ledger.texts(
                "select coalesce(country, '-') from customer where workspace_id = :workspace order by country");
    }
}
