package io.keepsake.privacy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Program;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import io.keepsake.customer.Customers;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.privacy.Archiving;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who are let go by a program. */
@KeepsakeTest
class ArchiveApiTest {
    private static final String WHY = "{\"reason\":\"request\",\"reference\":\"Ticket 4711\"}";

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
    private Program writer;
    private Program archivist;
    private String ada = "";

    @BeforeEach
    void registerAda() {
        acme = world.acme();
        writer = Program.of(world, keys, acme, port, KeyScope.READ, KeyScope.WRITE);
        archivist = Program.of(world, keys, acme, port, KeyScope.ARCHIVE);
        var body = "{\"systemId\":\"c-1\",\"firstName\":\"Ada\",\"email\":\"ada@example.com\","
                + "\"attributes\":{\"nickname\":\"Countess\",\"points\":7}}";
        ada = String.valueOf(writer.send("POST", "/customers", body, "Idempotency-Key", "ada")
                .at("keepsakeId"));
        Sender.of(world, keys, acme, port)
                .send("track", Map.of("userId", "c-1", "event", "Purchased", "properties", Map.of("amount", 12.5)));
    }

    @Test
    void letsThePersonGoAndKeepsTheStory() {
        var reply = archivist.send("POST", "/customers/" + ada + "/archive", WHY);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(writer.get("/customers/" + ada).status()).isEqualTo(404);
        var left = writer.get("/customers/" + reply.at("keepsakeId"));
        assertThat(left.json().values())
                .containsEntry("state", "archived")
                .containsEntry("archiveLabel", reply.at("archiveLabel"))
                .containsEntry("email", null)
                .containsEntry("attributes", Map.of("points", 7));
        assertThat(left.json().object("totals").values()).containsEntry("orders", 1);
        assertThat(left.text()).doesNotContainIgnoringCase("ada@", "countess", "c-1\"");
        assertThat(archivist.send("POST", "/customers/" + ada + "/archive", WHY).status())
                .isEqualTo(404);
    }

    @Test
    void namesTheKeyOnThePageAndInTheLedger() {
        var reply = archivist.send("POST", "/customers/" + ada + "/archive", WHY);
        var note = world.as(acme.ada(), () -> {
            var left = customers.require(acme.id(), new KeepsakeId(String.valueOf(reply.at("keepsakeId"))));
            return archiving.note(acme.id(), left.id()).orElseThrow();
        });
        assertThat(note.user()).isEqualTo("API key Shop system");
        assertThat(note.reference()).contains("Ticket 4711");
        assertThat(texts("""
                        select l.reason || ' ' || (l.user_id is null) || ' ' || k.name
                        from erasure_ledger l
                        join workspace_key k on k.workspace_id = l.workspace_id and k.id = l.key_id
                        where l.workspace_id = ?
                        """)).containsExactly("request true Shop system");
    }

    @Test
    void remembersThePersonAsForgotten() {
        archivist.send("POST", "/customers/" + ada + "/archive", WHY);
        assertThat(texts("select kind from forget_list where workspace_id = ? order by kind"))
                .containsExactly("email", "system_id");
        assertThat(texts("select 'left' from api_request where workspace_id = ?"))
                .isEmpty();
        assertThat(writer.send("POST", "/customers", "{\"email\":\"ada@example.com\"}")
                        .at("outcome"))
                .isEqualTo("skipped");
    }

    @Test
    void answersTheSameWhereItIsAskedAgainUnderOneName() {
        var name = new String[] {"Idempotency-Key", "let-ada-go"};
        var first = archivist.send("POST", "/customers/" + ada + "/archive", WHY, name);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        var second = archivist.send("POST", "/customers/" + ada + "/archive", WHY, name);
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(texts("select reason from erasure_ledger where workspace_id = ?"))
                .hasSize(1);
        var grace = String.valueOf(
                writer.send("POST", "/customers", "{\"systemId\":\"c-2\"}").at("keepsakeId"));
        assertThat(archivist
                        .send("POST", "/customers/" + grace + "/archive", WHY, name)
                        .status())
                .isEqualTo(422);
        assertThat(writer.get("/customers/" + grace).at("state")).isEqualTo("registered");
        assertThat(archivist.send("POST", "/customers/" + ada + "/archive", WHY).status())
                .isEqualTo(404);
    }

    @Test
    void keepsNothingOfTheRequestThatLeadsToThePerson() {
        archivist.send("POST", "/customers/" + ada + "/archive", WHY, "Idempotency-Key", "let-ada-go");
        assertThat(texts("select r::text from api_request r where workspace_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain(ada, "let-ada-go", "Ticket");
        assertThat(texts("""
                        select c.state from api_request r
                        join customer c on c.workspace_id = r.workspace_id and c.id = r.customer_id
                        where r.workspace_id = ?
                        """)).containsExactly("archived");
    }

    @Test
    void letsARefusedRequestBeMadeAgain() {
        var name = new String[] {"Idempotency-Key", "let-ada-go"};
        var path = "/customers/" + ada + "/archive";
        assertThat(archivist
                        .send("POST", path, "{\"reason\":\"other\",\"reference\":\"ada@example.com\"}", name)
                        .status())
                .isEqualTo(422);
        assertThat(archivist.send("POST", path, WHY, name).status()).isEqualTo(200);
        assertThat(archivist.send("POST", path, WHY, "Idempotency-Key", " ").status())
                .isEqualTo(400);
    }

    @Test
    void refusesAReferenceThatNamesThePerson() {
        var reply = archivist.send(
                "POST",
                "/customers/" + ada + "/archive",
                "{\"reason\":\"other\",\"reference\":\"Mail from ada@example.com\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.each("errors", "pointer")).containsExactly("/reference");
        assertThat(writer.get("/customers/" + ada).at("firstName")).isEqualTo("Ada");
    }

    @Test
    void refusesWhatIsNotAsItHasToBe() {
        for (var wrong : List.of(
                "{}",
                "{\"reason\":\"because\"}",
                "{\"reason\":1}",
                "{\"reason\":\"other\",\"reference\":\"" + "x".repeat(201) + "\"}",
                "{\"reason\":\"other\",\"user\":\"me\"}")) {
            var reply = archivist.send("POST", "/customers/" + ada + "/archive", wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(400);
        }
        assertThat(writer.get("/customers/" + ada).at("firstName")).isEqualTo("Ada");
    }

    @Test
    void asksForTheScope() {
        assertThat(writer.send("POST", "/customers/" + ada + "/archive", WHY).status())
                .isEqualTo(403);
        var globex = Program.of(world, keys, world.globex(), port, KeyScope.values());
        assertThat(globex.send("POST", "/customers/" + ada + "/archive", WHY).status())
                .isEqualTo(404);
        assertThat(writer.get("/customers/" + ada).at("firstName")).isEqualTo("Ada");
    }

    private List<String> texts(String sql) {
        return database.asOwner().queryForList(sql, String.class, acme.id().value());
    }
}
