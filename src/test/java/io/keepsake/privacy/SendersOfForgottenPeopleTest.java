package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.customer.KeepsakeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What senders tell of people who were let go. */
@KeepsakeTest
class SendersOfForgottenPeopleTest {
    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Archiving archiving;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Sender shop;
    private Sender server;
    private JdbcClient owner;

    @BeforeEach
    void letAdaGo() {
        acme = world.acme();
        shop = Sender.of(world, keys, acme, port);
        server = Sender.secret(world, keys, acme, port, KeyScope.WRITE);
        owner = JdbcClient.create(database.asOwner());
        shop.send(
                "identify",
                Map.of(
                        "userId",
                        "c-1",
                        "anonymousId",
                        "d-1",
                        "traits",
                        Map.of("email", "ada@example.com", "phone", "+4915112345678")));
        shop.send("page", Map.of("anonymousId", "d-1"));
        archive("c-1");
    }

    @Test
    void goToAnAnonymousCustomerWithoutAnythingThatIdentifies() {
        var reply = server.send(
                "track",
                Map.of(
                        "userId",
                        "c-1",
                        "event",
                        "Paid",
                        "properties",
                        Map.of("email", "ada@example.com", "amount", 5, "user", "c-1", "product", "Serum")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.list("forgotten")).singleElement().asString().contains("let go");
        assertThat(events("Paid")).containsExactly("anonymous {\"amount\": 5, \"product\": \"Serum\"}");
        assertThat(texts("select coalesce(system_id, email) from customer where workspace_id = :workspace"))
                .containsOnlyNulls();
        assertThat(texts("select kind || value from customer_identifier where workspace_id = :workspace"))
                .isEmpty();
        assertThat(texts("select message from collecting_problem where workspace_id = :workspace"))
                .isEmpty();
    }

    @Test
    void startOneNewVisitorOfTheDeviceWhoIsTakenAsAnybodyIs() {
        shop.send("track", Map.of("anonymousId", "d-1", "event", "Paid"));
        shop.send("track", Map.of("anonymousId", "d-1", "event", "Paid", "properties", Map.of("coupon", "SPRING")));
        assertThat(texts("""
                        select count(*) || ' events' from event
                        where workspace_id = :workspace and name = 'Paid' group by customer_id
                        """)).containsExactly("2 events");
        assertThat(events("Paid")).containsExactlyInAnyOrder("anonymous {}", "anonymous {\"coupon\": \"SPRING\"}");
        assertThat(events("Page Viewed")).containsExactly("archived {}");
    }

    @Test
    void nameNobodyAgainByTheirEmail() {
        shop.send("track", Map.of("anonymousId", "d-1", "event", "Paid"));
        var reply = server.send(
                "identify",
                Map.of(
                        "userId",
                        "c-2",
                        "anonymousId",
                        "d-1",
                        "traits",
                        Map.of("email", "ADA@example.com", "firstName", "Ada")));
        assertThat(reply.list("forgotten")).hasSize(1);
        assertThat(texts("select first_name from customer where workspace_id = :workspace and state <> 'archived'"))
                .containsOnlyNulls();
    }

    @Test
    void leaveTheEmailOutWhereTheCustomerIsKnown() {
        shop.send("identify", Map.of("userId", "c-2"));
        var reply = server.send(
                "identify",
                Map.of("userId", "c-2", "traits", Map.of("email", "ada@example.com", "lastName", "Hopper")));
        assertThat(reply.list("conflicts"))
                .containsExactly("/traits/email: This email belonged to somebody who was let go.");
        assertThat(
                        texts(
                                "select last_name || coalesce(email, '') from customer where workspace_id = :workspace and system_id = 'c-2'"))
                .containsExactly("Hopper");
        assertThat(texts("select reason from collecting_problem where workspace_id = :workspace"))
                .containsExactly("This email belonged to somebody who was let go.");
        assertThat(texts("select p::text from collecting_problem p where workspace_id = :workspace"))
                .noneMatch(row -> row.contains("ada@example.com"));
    }

    @Test
    void areToldApartByNoKeyThatEverybodyCanRead() {
        shop.send("identify", Map.of("userId", "c-2", "traits", Map.of("visits", 3)));
        shop.send("identify", Map.of("userId", "c-3", "traits", Map.of("email", "grace@example.com")));
        for (var other : List.of(Map.<String, Object>of(), Map.<String, Object>of("visits", "many", "phone", "1"))) {
            assertThat(said("anonymousId", "d-7" + other.size(), "ada@example.com", other))
                    .isEqualTo(said("anonymousId", "d-8" + other.size(), "grace@example.com", other));
            assertThat(said("userId", "c-7" + other.size(), "ada@example.com", other))
                    .isEqualTo(said("userId", "c-8" + other.size(), "grace@example.com", other));
            assertThat(said("userId", "c-2", "ada@example.com", other))
                    .isEqualTo(said("userId", "c-2", "grace@example.com", other))
                    .contains("/traits/email")
                    .doesNotContain("let go", "another");
        }
    }

    private String said(String id, String value, String email, Map<String, Object> other) {
        var traits = new HashMap<>(other);
        traits.put("email", email);
        return shop.send("identify", Map.of(id, value, "traits", traits)).text();
    }

    @Test
    void tellAKeyThatEverybodyCanReadOnlyThatTheIdWasNotTaken() {
        var reply = shop.send("track", Map.of("userId", "c-1", "event", "Paid"));
        assertThat(reply.list("conflicts"))
                .containsExactly("/userId: This value was not taken. An API key that may write is told why.");
        assertThat(reply.list("forgotten")).isEmpty();
    }

    @Test
    void areNoWayBackForAnAlias() {
        server.send("alias", Map.of("previousId", "d-1", "userId", "c-9"));
        var reply = server.send("alias", Map.of("previousId", "c-1", "userId", "c-9"));
        assertThat(reply.list("conflicts"))
                .containsExactly("/previousId: This id belonged to somebody who was let go.");
        assertThat(texts("select value from customer_identifier where workspace_id = :workspace"))
                .containsExactlyInAnyOrder("c-9", "d-1");
        assertThat(texts("select p::text from collecting_problem p where workspace_id = :workspace"))
                .noneMatch(row -> row.contains("c-1"));
        assertThat(texts("""
                        select c.state || ' ' || s.events from customer c
                        join customer_stat s on s.workspace_id = c.workspace_id and s.customer_id = c.id
                        where c.workspace_id = :workspace order by 1
                        """)).containsExactly("archived 1", "registered 0");
    }

    @Test
    void leaveNothingBehindInWhatCouldNotBeTaken() {
        shop.send("identify", Map.of("userId", "c-2", "traits", Map.of("email", "grace@example.com")));
        shop.send("track", Map.of("userId", "c-2", "properties", Map.of("email", "grace@example.com")));
        shop.batch(List.of(Map.of("type", "dance", "anonymousId", "d-9", "note", "write to GRACE@example.com")));
        assertThat(texts("select message from collecting_problem where workspace_id = :workspace"))
                .hasSize(2);
        archive("c-2");
        assertThat(texts("select message from collecting_problem where workspace_id = :workspace"))
                .isEmpty();
    }

    private void archive(String systemId) {
        var id = texts("select keepsake_id from customer where workspace_id = :workspace and system_id = '" + systemId
                        + "'")
                .getFirst();
        world.as(
                acme.grace(),
                () -> archiving.archive(
                        acme.id(), new KeepsakeId(id), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty())));
    }

    private List<String> events(String name) {
        return texts("""
                select c.state || ' ' || (e.properties - 'context')::text
                from event e
                join customer c on c.workspace_id = e.workspace_id and c.id = e.customer_id
                where e.workspace_id = :workspace and e.name = '%s'
                """.formatted(name));
    }

    private List<String> texts(String sql) {
        return owner.sql(sql)
                .param("workspace", acme.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
