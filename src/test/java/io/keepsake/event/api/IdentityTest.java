package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.Sender;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose what senders tell is. */
@KeepsakeTest
class IdentityTest {
    private static final String NOT_TAKEN = "This value was not taken. An API key that may write is told why.";

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    private World.Brand acme;
    private Sender shop;
    private Sender server;
    private Ledger ledger;

    @BeforeEach
    void openShop() {
        acme = world.acme();
        shop = Sender.of(world, keys, acme, port);
        server = Sender.secret(world, keys, acme, port, KeyScope.WRITE);
        ledger = new Ledger(database, acme.id());
    }

    @Test
    void makesOneVisitorOfADevice() {
        seen("d-1");
        seen("d-1");
        seen("d-2");
        assertThat(ledger.customers()).containsExactly("visitor 1 events", "visitor 2 events");
    }

    @Test
    void registersTheVisitorWhoIsIdentified() {
        seen("d-1");
        identify("c-1", "d-1", Map.of("email", "Ada@Example.com", "firstName", "Ada", "vip", true));
        seen("d-1");
        assertThat(ledger.customers()).containsExactly("c-1 Ada@Example.com 2 events");
        assertThat(ledger.identifiers())
                .containsExactly("device d-1 c-1", "email ada@example.com c-1", "system_id c-1 c-1");
    }

    @Test
    void letsAVisitorGoOverToTheCustomerTheyTurnOutToBe() {
        did("c-1", "Order Completed", Map.of("revenue", 12.5, "currency", "EUR"));
        seen("d-1");
        sent(shop.send(
                "track", Map.of("anonymousId", "d-1", "event", "Purchased", "properties", Map.of("amount", 10))));
        identify("c-1", "d-1", Map.of());
        assertThat(ledger.customers()).containsExactly("c-1 3 events");
        assertThat(ledger.texts("""
                        select orders || ' orders ' || revenue || ' ' ||
                               (first_seen_at = (select min(occurred_at) from event where workspace_id = s.workspace_id))
                        from customer_stat s where workspace_id = :workspace
                        """)).containsExactly("2 orders 2250 true");
        assertThat(ledger.texts(
                        "select action from audit_entry where workspace_id = :workspace and customer_id is not null"))
                .contains("Joined with a visitor");
    }

    @Test
    void letsTheStricterSubscriptionWin() {
        identify("c-1", "", Map.of());
        seen("d-1");
        subscribe("c-1", "email", "subscribed");
        subscribe("visitor", "email", "unsubscribed");
        subscribe("visitor", "sms", "subscribed");
        identify("c-1", "d-1", Map.of());
        assertThat(ledger.texts(
                        "select channel || ' ' || state from subscription where workspace_id = :workspace order by 1"))
                .containsExactly("email unsubscribed", "sms subscribed");
    }

    @Test
    void pointsADeviceToWhoeverUsesItNowAndLeavesTheHistory() {
        identify("c-1", "d-1", Map.of());
        seen("d-1");
        identify("c-2", "d-1", Map.of());
        seen("d-1");
        assertThat(ledger.events()).containsExactly("c-1 Page Viewed", "c-2 Page Viewed");
        assertThat(ledger.identifiers()).contains("device d-1 c-2");
    }

    @Test
    void keepsTheEventWhereAnEmailIsSomebodyElses() {
        identify("c-1", "d-1", Map.of("email", "ada@example.com"));
        var reply = sent(server.send(
                "identify",
                Map.of(
                        "userId",
                        "c-2",
                        "anonymousId",
                        "d-2",
                        "traits",
                        Map.of("email", "ADA@example.com", "city", "Paris"))));
        assertThat(reply.list("conflicts")).containsExactly("/traits/email: This email belongs to another customer.");
        assertThat(ledger.customers()).containsExactly("c-1 ada@example.com 0 events", "c-2 0 events");
        assertThat(ledger.texts(
                        "select outcome || ' ' || pointer from collecting_problem where workspace_id = :workspace"))
                .containsExactly("conflicting /traits/email");
    }

    @Test
    void tellsAKeyThatEverybodyCanReadOnlyWhatWasNotTaken() {
        identify("c-1", "d-1", Map.of("email", "ada@example.com"));
        identify("c-2", "d-2", Map.of());
        var email = identify("c-2", "d-2", Map.of("email", "ada@example.com", "visits", 3));
        assertThat(email.list("conflicts")).containsExactly("/traits/email: " + NOT_TAKEN);
        var alias = sent(shop.send("alias", Map.of("previousId", "c-1", "userId", "c-2")));
        assertThat(alias.list("conflicts")).containsExactly("/previousId: " + NOT_TAKEN);
        var type = identify("c-2", "d-2", Map.of("visits", "many"));
        assertThat(type.list("conflicts")).containsExactly("/traits/visits: “visits” is a number in this workspace.");
        assertThat(ledger.texts(
                        "select reason from collecting_problem where workspace_id = :workspace order by id limit 1"))
                .containsExactly("This email belongs to another customer.");
    }

    @Test
    void fillsAttributesOfAVisitorOnlyAsFarAsThereIsRoom() {
        sent(shop.send("identify", Map.of("anonymousId", "d-1", "traits", numbered("v", 255))));
        identify("c-1", "", numbered("c", 250));
        var reply = identify("c-1", "d-1", Map.of());
        assertThat(reply.list("conflicts"))
                .containsExactly(": Not all custom attributes of before were taken. A customer has at most 255 custom"
                        + " attributes.");
        assertThat(ledger.texts("""
                        select count(*) || ' ' || count(*) filter (where name like 'c%')
                        from customer, jsonb_object_keys(attributes) as name
                        where workspace_id = :workspace
                        """)).containsExactly("255 250");
        assertThat(identify("c-1", "d-1", Map.of("city", "Paris", "c1", 12)).list("conflicts"))
                .isEmpty();
    }

    @Test
    void fillsAttributesOfAMergedCustomerOnlyAsFarAsThereIsRoom() {
        identify("c-1", "", numbered("v", 255));
        identify("c-2", "", numbered("c", 255));
        var reply = sent(server.send("alias", Map.of("previousId", "c-1", "userId", "c-2")));
        assertThat(reply.list("conflicts")).singleElement().asString().contains("Not all custom attributes");
        assertThat(ledger.customers()).containsExactly("c-2 0 events");
        assertThat(ledger.number("""
                        select count(*) from customer, jsonb_object_keys(attributes) as name
                        where workspace_id = :workspace and name like 'c%'
                        """)).isEqualTo(255);
    }

    private static Map<String, Object> numbered(String name, int many) {
        var traits = new LinkedHashMap<String, Object>();
        IntStream.range(0, many).forEach(i -> traits.put(name + i, i));
        return traits;
    }

    @Test
    void leavesOutWhatIsNoEmailAndSaysSo() {
        var reply = identify("c-1", "", Map.of("email", "not one", "lastName", "Lovelace"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.list("conflicts")).containsExactly("/traits/email: “not one” is not an email address.");
        assertThat(ledger.texts("select last_name from customer where workspace_id = :workspace"))
                .containsExactly("Lovelace");
    }

    @Test
    void keepsTheTypeAnAttributeWasFirstSeenWith() {
        identify("c-1", "", Map.of("visits", 3));
        var reply = identify("c-1", "", Map.of("visits", "many", "plan", "gold"));
        assertThat(reply.list("conflicts")).containsExactly("/traits/visits: “visits” is a number in this workspace.");
        assertThat(ledger.texts("select attributes::text from customer where workspace_id = :workspace"))
                .containsExactly("{\"plan\": \"gold\", \"visits\": 3}");
        assertThat(ledger.texts("""
                        select outcome || ' ' || pointer || ' ' || reason from collecting_problem
                        where workspace_id = :workspace
                        """))
                .containsExactly("conflicting /traits/visits “visits” is a number in this workspace.");
    }

    @Test
    void takesNoNewAttributesBeyondTwoThousandAndSaysSo() {
        database.asOwner().update("""
                insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, first_seen_at)
                select ?, 'attribute', 'measure ' || n, 'number', false, 'a number', now() from generate_series(1, 1999) n
                """, acme.id().value());
        identify("c-1", "", Map.of("height", 170));
        var reply = identify("c-1", "", Map.of("weight", 60, "measure 7", 1, "ada@example.com", "yes"));

        assertThat(reply.list("conflicts"))
                .containsExactly(
                        "/traits/weight: The workspace has 2,000 attributes already, and “weight” is none of them."
                                + " Who administers it can make room in the data catalogue.");
        assertThat(ledger.texts("select attributes::text from customer where workspace_id = :workspace"))
                .containsExactly("{\"height\": 170, \"measure 7\": 1, \"ada@example.com\": \"yes\"}");
        assertThat(ledger.number(
                        "select count(*) from catalogue_entry where workspace_id = :workspace and path <> '*'"))
                .isEqualTo(2_000);
    }

    @Test
    void registersWhoWasKnownByEmailOnly() {
        sent(shop.send("identify", Map.of("anonymousId", "d-1", "traits", Map.of("email", "ada@example.com"))));
        identify("c-1", "d-2", Map.of("email", "ada@example.com"));
        assertThat(ledger.customers()).containsExactly("c-1 ada@example.com 0 events");
        assertThat(ledger.identifiers()).contains("device d-1 c-1", "device d-2 c-1");
    }

    @Test
    void takesAVisitorKnownByAnotherEmailForAnotherPerson() {
        identify("c-1", "", Map.of("email", "ada@example.com"));
        sent(shop.send("identify", Map.of("anonymousId", "d-1", "traits", Map.of("email", "grace@example.com"))));
        seen("d-1");
        identify("c-1", "d-1", Map.of());
        assertThat(ledger.customers())
                .containsExactly("c-1 ada@example.com 0 events", "visitor grace@example.com 1 events");
        assertThat(ledger.identifiers()).contains("device d-1 c-1");
    }

    @Test
    void followsAnAlias() {
        seen("old-device");
        sent(shop.send("alias", Map.of("previousId", "old-device", "userId", "c-1")));
        seen("old-device");
        assertThat(ledger.customers()).containsExactly("c-1 2 events");
    }

    @Test
    void mergesTwoRegisteredCustomersOnlyForASecretKey() {
        did("c-1", "Purchased", Map.of());
        did("c-2", "Purchased", Map.of());
        var reply = shop.send("alias", Map.of("previousId", "c-1", "userId", "c-2"));
        assertThat(reply.list("conflicts")).hasSize(1);
        assertThat(ledger.texts("select reason from collecting_problem where workspace_id = :workspace"))
                .singleElement()
                .asString()
                .contains("merged by hand");
        assertThat(ledger.customers()).containsExactly("c-1 1 events", "c-2 1 events");

        sent(server.send("alias", Map.of("previousId", "c-1", "userId", "c-2")));
        assertThat(ledger.customers()).containsExactly("c-2 2 events");
        assertThat(ledger.texts(
                        "select action from audit_entry where workspace_id = :workspace and fields = '{Activity}'"))
                .containsExactly("Merged with another customer");
        did("c-1", "Purchased", Map.of());
        assertThat(ledger.customers()).containsExactly("c-2 3 events");
    }

    @Test
    void resolvesABatchAsIfItCameOneByOne() {
        sent(shop.batch(List.of(
                message("track", "anonymousId", "d-1", "event", "Searched"),
                message("track", "anonymousId", "d-2", "event", "Searched"),
                message("identify", "anonymousId", "d-1", "userId", "c-1"),
                message("identify", "anonymousId", "d-2", "userId", "c-1"),
                message("track", "userId", "c-1", "event", "Paid"),
                message("track", "anonymousId", "d-2", "event", "Left"))));
        assertThat(ledger.customers()).containsExactly("c-1 4 events");
        assertThat(ledger.events()).containsExactlyInAnyOrder("c-1 Searched", "c-1 Searched", "c-1 Paid", "c-1 Left");
    }

    @Test
    void keepsTheCampaignOfTheFirstVisit() {
        sent(shop.send("page", Map.of("anonymousId", "d-1", "context", campaign("spring"))));
        sent(shop.send("page", Map.of("anonymousId", "d-1", "context", campaign("summer"))));
        identify("c-1", "d-1", Map.of());
        assertThat(ledger.texts("select acquisition ->> 'campaign' from customer where workspace_id = :workspace"))
                .containsExactly("spring");
    }

    private static Map<String, Object> campaign(String name) {
        return Map.of("campaign", Map.of("name", name, "source", "newsletter"), "locale", "de-DE");
    }

    static Map<String, Object> message(String type, String... pairs) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        for (int i = 0; i < pairs.length; i += 2) {
            message.put(pairs[i], pairs[i + 1]);
        }
        return message;
    }

    private void subscribe(String customer, String channel, String state) {
        database.asOwner().update("""
                insert into subscription (workspace_id, customer_id, channel, state, source, changed_at)
                select workspace_id, id, ?, ?, 'api', now() from customer
                where workspace_id = ? and coalesce(system_id, 'visitor') = ?
                """, channel, state, acme.id().value(), customer);
    }

    private void seen(String device) {
        sent(shop.send("page", Map.of("anonymousId", device)));
    }

    private void did(String customer, String event, Map<String, Object> properties) {
        sent(shop.send("track", Map.of("userId", customer, "event", event, "properties", properties)));
    }

    /** @param device none where it is empty */
    private Sender.Reply identify(String customer, String device, Map<String, Object> traits) {
        return sent(shop.send("identify", Map.of("userId", customer, "anonymousId", device, "traits", traits)));
    }

    private static Sender.Reply sent(Sender.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }
}
