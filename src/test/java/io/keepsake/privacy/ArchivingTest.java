package io.keepsake.privacy;

import static io.keepsake.privacy.Stories.event;
import static io.keepsake.privacy.Stories.json;
import static io.keepsake.privacy.Stories.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerLookup;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.Customers;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.Profile;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.DataCatalogue;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class ArchivingTest {
    private static final ArchiveRequest REQUEST = new ArchiveRequest(ArchiveReason.REQUEST, Optional.of("T-4711"));

    @Autowired
    World world;

    @Autowired
    Stories stories;

    @Autowired
    Archiving archiving;

    @Autowired
    DataCatalogue catalogue;

    @Autowired
    Customers customers;

    @Autowired
    CustomerLookup lookup;

    private Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
    }

    @Test
    void takesWhoItWas() {
        var ada = stories.ada(acme);
        var archived = archive(ada);
        var left = stories.details(acme, ada.id());
        assertThat(left.customer().state()).isEqualTo(CustomerState.ARCHIVED);
        assertThat(left.customer().title()).isEqualTo(archived.label()).matches("Archived [0-9A-Z]{4}-[0-9A-Z]{2}");
        assertThat(left.customer().profile())
                .isEqualTo(new Profile(null, null, null, null, null, "en", null, "GB", json("Points", 12)));
        assertThat(left.customer().acquisition()).isEqualTo(json("source", "google", "campaign", "spring"));
        assertThat(left.identifiers()).isEmpty();
    }

    @Test
    void keepsTheStory() {
        var ada = stories.ada(acme);
        var before = stories.details(acme, ada.id()).totals();
        archive(ada);
        assertThat(stories.details(acme, ada.id()).totals()).isEqualTo(before);
        assertThat(stories.story(acme, ada))
                .containsExactly(
                        "Page Viewed {\"browser\": \"Firefox\"}",
                        "Support Message {}",
                        "Purchased 4990 {\"items\": [{\"product\": \"Difference Engine\", \"quantity\": 1},"
                                + " {\"product\": \"Punched cards\", \"quantity\": 500}],"
                                + " \"amount\": 49.9, \"currency\": \"EUR\"}");
    }

    @Test
    void leavesNothingThatFindsThePerson() {
        var ada = stories.ada(acme);
        var archived = archive(ada);
        assertThat(world.as(acme.grace(), () -> lookup.find(acme.id(), Set.copyOf(ada.identifiers()))))
                .isEmpty();
        assertThatThrownBy(() -> require(ada.keepsakeId())).isInstanceOf(NotFound.class);
        assertThat(require(archived.keepsakeId()).id()).isEqualTo(ada.id());
        assertThat(stories.texts(
                        "select search_text from customer where id = ?",
                        ada.id().value()))
                .containsExactly(" " + archived.keepsakeId().value());
    }

    @Test
    void tellsWhoDidItAndWhy() {
        var ada = stories.ada(acme);
        assertThat(world.as(acme.linus(), () -> archiving.note(acme.id(), ada.id())))
                .isEmpty();
        archive(ada);
        var note = world.as(acme.linus(), () -> archiving.note(acme.id(), ada.id()))
                .orElseThrow();
        assertThat(note.user()).isEqualTo("Grace");
        assertThat(note.reason()).isEqualTo(ArchiveReason.REQUEST);
        assertThat(note.reference()).contains("T-4711");
    }

    @Test
    void isDoneOnce() {
        var ada = stories.ada(acme);
        var archived = archive(ada);
        var again = archive(stories.current(acme, ada));
        assertThat(again).isEqualTo(archived);
        assertThatThrownBy(() -> archive(ada)).isInstanceOf(NotFound.class);
        assertThat(stories.number(
                        "select count(*) from erasure_ledger where customer_id = ?",
                        ada.id().value()))
                .isOne();
    }

    @Test
    void refusesWhoeverMayNotArchive() {
        var ada = stories.ada(acme);
        assertThatThrownBy(() -> archive(acme.linus(), ada, REQUEST)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> archive(world.globex().grace(), ada, REQUEST)).isInstanceOf(NotPermitted.class);
        assertThat(stories.current(acme, ada)).isEqualTo(ada);
    }

    @Test
    void refusesAReferenceThatNamesThePerson() {
        var ada = stories.ada(acme);
        var telling = new ArchiveRequest(ArchiveReason.OTHER, Optional.of("call from lovelace"));
        assertThatThrownBy(() -> archive(acme.grace(), ada, telling)).isInstanceOf(ReferenceRefused.class);
        assertThat(stories.current(acme, ada)).isEqualTo(ada);
    }

    @Test
    void archivesVisitorsWhoAreKnownByADeviceOnly() {
        var visitor = stories.customer(acme, named(null, null, "visitor@example.com"), "device-0815");
        stories.write(
                "update customer set email = null where id = ?", visitor.id().value());
        stories.write(
                "delete from customer_identifier where kind = 'email' and customer_id = ?",
                visitor.id().value());
        archive(visitor);
        assertThat(stories.details(acme, visitor.id()).identifiers()).isEmpty();
    }

    @Test
    void refusesWhereNothingTellsWhoItIs() {
        var nobody = stories.customer(acme, named(null, null, "visitor@example.com"));
        stories.write(
                "update customer set email = null, acquisition = '{}' where id = ?",
                nobody.id().value());
        stories.write(
                "delete from customer_identifier where customer_id = ?",
                nobody.id().value());
        stories.write(
                "delete from subscription where customer_id = ?", nobody.id().value());
        assertThatThrownBy(() -> archive(nobody)).isInstanceOf(NothingToArchive.class);
    }

    @Test
    void keepsWhatManyShare() {
        stories.crowd(acme, 20, "Product Viewed", "product", "Rose Serum");
        var rose = stories.customer(acme, named("Rose", "Tyler", "rose@example.com"));
        stories.happened(
                acme,
                rose,
                event("Product Viewed", "product", "Rose Serum"),
                event("Product Viewed", "product", "Rose’s own"));
        archive(rose);
        assertThat(stories.story(acme, rose))
                .containsExactly(
                        "Product Viewed {\"product\": \"Rose Serum\"}", "Product Viewed {\"product\": \"removed\"}");
    }

    @Test
    void takesWhatOnlyFewShare() {
        stories.crowd(acme, 19, "Product Viewed", "product", "Rose Serum");
        var rose = stories.customer(acme, named("Rose", "Tyler", "rose@example.com"));
        stories.happened(acme, rose, event("Product Viewed", "product", "Rose Serum"));
        archive(rose);
        assertThat(stories.story(acme, rose)).containsExactly("Product Viewed {\"product\": \"removed\"}");
    }

    @Test
    void keepsNamesOfEventsThatManyShare() {
        stories.crowd(acme, 20, "Rose Club Joined");
        var rose = stories.customer(acme, named("Rose", "Tyler", "rose@example.com"));
        stories.happened(acme, rose, event("Rose Club Joined"), event("Rose complained"));
        archive(rose);
        assertThat(stories.story(acme, rose)).containsExactly("Rose Club Joined {}", "removed {}");
    }

    @Test
    void keepsTheCatalogueOfWhatManyShare() {
        stories.crowd(acme, 20, "Rose Club Joined");
        var rose = stories.customer(acme, named("Rose", "Tyler", "rose@example.com"));
        stories.happened(acme, rose, event("Rose Club Joined"), event("Rose complained"));
        archive(rose);
        assertThat(stories.texts(
                        "select name from event_definition where workspace_id = ?",
                        acme.id().value()))
                .containsExactly("Rose Club Joined");
    }

    @Test
    void followsWhatTheWorkspaceDecided() {
        var ada = stories.ada(acme);
        world.as(acme.ada(), () -> {
            catalogue.decide(acme.id(), new CatalogueKey.Property("browser"), true);
            catalogue.decide(acme.id(), new CatalogueKey.Property("amount"), true);
            catalogue.decide(acme.id(), new CatalogueKey.Attribute("Nickname"), false);
        });
        archive(ada);
        assertThat(stories.current(acme, ada).profile().attributes())
                .isEqualTo(json("Nickname", "Countess", "Points", 12));
        assertThat(stories.story(acme, ada))
                .contains("Page Viewed {}")
                .last()
                .satisfies(purchase ->
                        assertThat(purchase).startsWith("Purchased 4990").doesNotContain("49.9"));
    }

    @Test
    void takesShortAndCommonValuesOnlyWhereTheyAreTheWhole() {
        var al = stories.customer(
                acme,
                new Profile("Al", "Wu", null, null, "42", "en", "Berlin", "AL", json("size", "XL", "plan", "42")));
        stories.happened(
                acme,
                al,
                event("Purchased", "product", "Aloe 42", "size", "42", "amount", 42, "quantity", 42),
                event("Product Viewed", "product", "Al dente", "store", "Al", "category", "Berlin Lamps"));
        archive(al);
        assertThat(stories.current(acme, al).profile().attributes()).isEqualTo(json("size", "XL", "plan", "removed"));
        assertThat(stories.current(acme, al).profile().country()).isEqualTo("AL");
        assertThat(stories.story(acme, al))
                .containsExactly(
                        "Purchased 4200 {\"size\": \"removed\", \"amount\": 42, \"product\": \"Aloe 42\", \"quantity\": 42}",
                        "Product Viewed {\"store\": \"removed\", \"product\": \"Al dente\", \"category\": \"removed\"}");
    }

    @Test
    void takesSavedFiltersForThePersonOnly() {
        var ada = stories.ada(acme);
        stories.customer(acme, named("Ada", "Byron", "ada.byron@example.com"));
        saveFilter("London", "city=London");
        saveFilter("Anyone called Ada", "q=ada");
        saveFilter("42", "q=42");
        saveFilter("VIP", "q=ada.lovelace%40example.com");
        saveFilter("Countess Lovelace", "state=registered");
        archive(ada);
        assertThat(stories.texts(
                        "select name from saved_filter where workspace_id = ? order by name",
                        acme.id().value()))
                .containsExactly("42", "Anyone called Ada", "London");
    }

    @Test
    void takesWrongRowsOfImports() {
        var ada = stories.ada(acme);
        stories.write("""
                insert into import (workspace_id, id, kind, file_name, settings, state, user_id, created_at)
                values (?, 'i', 'customers', 'Lovelace.csv', '{"columns": [{"heading": "Lovelace"}, {"heading": "Email"}]}',
                        'finished', ?, now())
                """, acme.id().value(), acme.grace().value());
        stories.write("""
                insert into import_wrong_row (workspace_id, import_id, line, outcome, reason, fields, email, created_at)
                select ?, 'i', line, 'wrong', 'No.', array['Ada', email], email, now()
                from unnest(array['ada.lovelace@example.com', 'grace@example.com']) with ordinality as w (email, line)
                """, acme.id().value());
        archive(ada);
        assertThat(stories.texts(
                        "select email from import_wrong_row where workspace_id = ?",
                        acme.id().value()))
                .containsExactly("grace@example.com");
        assertThat(stories.texts(
                        "select file_name || settings from import where workspace_id = ?",
                        acme.id().value()))
                .containsExactly("removed{\"columns\": [{\"heading\": \"removed\"}, {\"heading\": \"Email\"}]}");
    }

    @Test
    void staysInItsWorkspace() {
        var globex = world.globex();
        var ada = stories.ada(acme);
        var twin = stories.ada(globex);
        var before = stories.story(globex, twin);
        archive(ada);
        assertThat(stories.current(globex, twin)).isEqualTo(twin);
        assertThat(stories.story(globex, twin)).isEqualTo(before);
        assertThat(stories.details(globex, twin.id()).identifiers()).hasSize(4);
    }

    private Archived archive(Customer customer) {
        return archive(acme.grace(), customer, REQUEST);
    }

    private Archived archive(UserId user, Customer customer, ArchiveRequest request) {
        return world.as(user, () -> archiving.archive(acme.id(), customer.keepsakeId(), request));
    }

    private Customer require(KeepsakeId id) {
        return world.as(acme.linus(), () -> customers.require(acme.id(), id));
    }

    private void saveFilter(String name, String query) {
        stories.write("""
                insert into saved_filter (workspace_id, id, name, query, user_id, created_at)
                select ?, count(*), ?, ?, ?, now() from saved_filter
                """, acme.id().value(), name, query, acme.grace().value());
    }
}
