package io.keepsake.event;

import static io.keepsake.event.Shop.NOON;
import static io.keepsake.event.Shop.event;
import static io.keepsake.event.Shop.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.customer.CatalogueSubject;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;

@KeepsakeTest
class DataCatalogueTest {
    private static final CatalogueKey.Event PURCHASED = new CatalogueKey.Event("Purchased");

    private static final CatalogueKey.Property AMOUNT = new CatalogueKey.Property("amount");

    @Autowired
    DataCatalogue catalogue;

    @Autowired
    CatalogueFolding folding;

    @Autowired
    EventIntake intake;

    @Autowired
    CustomerIntake customers;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open(world, database);
    }

    @Test
    void listsEveryEventWithItsCountAndTimes() {
        take(event(shop.marie, "Page Viewed"), event(shop.emmy, "Page Viewed", NOON.plusSeconds(60), Map.of()));
        take(event(shop.marie, "Page Viewed", NOON.minusSeconds(60), Map.of()), purchase(shop.marie, 10));
        fold();

        assertThat(contents().events())
                .extracting(KnownEvent::shownAs, KnownEvent::countsAs)
                .containsExactly(tuple("Page Viewed", CountsAs.NOTHING), tuple("Purchased", CountsAs.ORDER));
        assertThat(known("Page Viewed").counts())
                .isEqualTo(new CatalogueCounts(
                        3, 0, Optional.of(NOON.minusSeconds(60)), Optional.of(NOON.plusSeconds(60))));
    }

    @Test
    void listsEveryPropertyWithItsTypeAndWhetherItIdentifies() {
        take(
                event(shop.marie, "Purchased", NOON, Map.of("amount", 12, "vibe", "For Emmy")),
                event(shop.emmy, "Purchased", NOON, Map.of("amount", 24)));
        fold();

        var amount = property("amount");
        assertThat(amount.type()).isEqualTo(ValueType.NUMBER);
        assertThat(amount.counts().times()).isEqualTo(2);
        assertThat(amount.identifies()).isFalse();
        assertThat(amount.shownExamples()).containsExactlyInAnyOrder("12", "24");
        var vibe = property("vibe");
        assertThat(vibe.reason()).isEqualTo("text, not known to be harmless");
        assertThat(vibe.shownExamples()).containsExactly("F•••");
    }

    @Test
    void listsAttributesOfCustomers() {
        withAttributes(1, Map.of("Points", 12));
        withAttributes(2, Map.of("Points", 30, "Nickname", "Mimi"));
        fold();

        assertThat(contents().attributes()).extracting(KnownProperty::shownAs).containsExactly("Nickname", "Points");
        assertThat(attribute("Points").counts().times()).isEqualTo(2);
        assertThat(attribute("Nickname").shownExamples()).containsExactly("M•••");
    }

    @Test
    void keepsValuesOfAnotherTypeAndMarksThem() {
        take(event(shop.marie, "Purchased", NOON, Map.of("pieces", 1, "code", "A")));
        take(
                event(shop.marie, "Purchased", NOON, Map.of("pieces", "twelve", "code", "2026-01-01")),
                event(shop.marie, "Purchased", NOON, Map.of("pieces", 3, "code", 7)));
        fold();

        assertThat(property("pieces").type()).isEqualTo(ValueType.NUMBER);
        assertThat(property("pieces").counts().odd()).isEqualTo(1);
        assertThat(property("pieces").counts().times()).isEqualTo(3);
        assertThat(property("pieces").shownExamples()).containsExactlyInAnyOrder("1", "3", "t•••");
        // a text may well look like a date
        assertThat(property("code").counts().odd()).isEqualTo(1);
        assertThat(shop.number(
                        "select count(*) from event where workspace_id = ? and properties ->> 'pieces' = 'twelve'",
                        shop.id.value()))
                .isEqualTo(1);
    }

    @Test
    void listsNoNamesThatMayBeValues() {
        take(
                event(shop.marie, "Order 1234567 Shipped"),
                event(shop.marie, "Liked", NOON, Map.of("ada@example.com", 1)));
        fold();

        assertThat(contents().events()).extracting(KnownEvent::shownAs).containsExactly("Liked");
        assertThat(contents().properties()).isEmpty();
    }

    @Test
    void proposesAShortListThatManyShareAsHarmless() {
        crowd(40, "vibe", List.of("rose", "mint", "sand"));
        crowd(40, "whim", IntStream.range(0, 40).mapToObj(i -> "AB" + i).toList());
        crowd(10, "quirk", List.of("good"));

        assertThat(property("vibe").looksHarmless()).isTrue();
        // nobody has said yet that they tell nothing of anybody
        assertThat(property("vibe").shownExamples()).containsExactlyInAnyOrder("r•••", "m•••", "s•••");
        assertThat(property("whim").looksHarmless()).isFalse();
        assertThat(property("quirk").looksHarmless()).isFalse();

        asAda(() -> catalogue.decide(shop.id, property("vibe").key(), false));

        assertThat(property("vibe").looksHarmless()).isFalse();
        assertThat(property("vibe").identifies()).isFalse();
        assertThat(property("vibe").decidedBy()).contains("Ada");
        assertThat(property("vibe").shownExamples()).containsExactlyInAnyOrder("rose", "mint", "sand");
    }

    @Test
    void proposesNoListWithAValueOfOnePerson() {
        crowd(40, "vibe", List.of("rose", "mint"));
        take(event(shop.marie, "Chosen", NOON, Map.of("vibe", "as Marie likes it")));

        assertThat(property("vibe").looksHarmless()).isFalse();
    }

    @Test
    void countsAsOrderFromTheNextEventOn() {
        take(event(shop.marie, "Seat Booked", NOON, Map.of("price", 30, "total", 1)));
        asAda(() ->
                catalogue.define(shop.id, new CatalogueKey.Event("Seat Booked"), CountsAs.ORDER, Optional.of("price")));
        assertThat(shop.totals(shop.marie)).containsExactly(1L, 0L, 0L);

        take(event(shop.marie, "Seat Booked", NOON, Map.of("price", 30, "total", 1)));

        assertThat(shop.totals(shop.marie)).containsExactly(2L, 1L, 3000L);
        assertThat(known("Seat Booked").builtIn()).isFalse();
        assertThat(known("Seat Booked").amountProperty()).contains("price");
    }

    @Test
    void describesAndRetires() {
        take(purchase(shop.marie, 10));
        asAda(() -> catalogue.describe(shop.id, PURCHASED, " Bought ", "In the shop\nor by phone"));
        asAda(() -> catalogue.retire(shop.id, PURCHASED, true));

        assertThat(known("Purchased").wording())
                .isEqualTo(new CatalogueWording(Optional.of("Bought"), Optional.of("In the shop\nor by phone"), true));
        assertThat(world.as(shop.marketer, () -> catalogue.eventLabels(shop.id)))
                .isEqualTo(Map.of("Purchased", "Bought"));

        asAda(() -> catalogue.describe(shop.id, PURCHASED, " ", ""));
        asAda(() -> catalogue.retire(shop.id, PURCHASED, false));
        assertThat(known("Purchased").wording())
                .isEqualTo(new CatalogueWording(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void writesDownWhoChangedWhat() {
        take(purchase(shop.marie, 10));
        asAda(() -> {
            catalogue.define(shop.id, PURCHASED, CountsAs.NOTHING, Optional.empty());
            catalogue.decide(shop.id, new CatalogueKey.Property("amount"), true);
            catalogue.retire(shop.id, new CatalogueKey.Property("amount"), true);
            catalogue.describe(shop.id, PURCHASED, "Bought", "");
        });

        assertThat(shop.texts("""
                        select action || ': ' || fields[1] from audit_entry
                        where workspace_id = ? and user_id = %d order by id
                        """.formatted(shop.admin.value()), shop.id.value()))
                .containsExactly(
                        "Defined the meaning of an event: Purchased",
                        "Marked as identifying an event property: amount",
                        "Retired an event property: amount",
                        "Described an event: Purchased");
    }

    @Test
    void isChangedByAdministratorsOnly() {
        take(purchase(shop.marie, 10));
        world.as(shop.marketer, () -> {
            assertThatThrownBy(() -> catalogue.decide(shop.id, new CatalogueKey.Property("amount"), true))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> catalogue.define(shop.id, PURCHASED, CountsAs.NOTHING, Optional.empty()))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> catalogue.describe(shop.id, PURCHASED, "Bought", ""))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> catalogue.retire(shop.id, PURCHASED, true)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> catalogue.remove(shop.id, PURCHASED)).isInstanceOf(NotPermitted.class);
        });
        assertThat(property("amount").identifies()).isFalse();
        assertThat(known("Purchased").countsAs()).isEqualTo(CountsAs.ORDER);
        assertThat(known("Purchased").wording())
                .isEqualTo(new CatalogueWording(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void keepsAndCountsWhatStillComesOfTheRetired() {
        take(purchase(shop.marie, 10));
        withAttributes(1, Map.of("Points", 12));
        asAda(() -> {
            catalogue.retire(shop.id, PURCHASED, true);
            catalogue.retire(shop.id, AMOUNT, true);
            catalogue.retire(shop.id, new CatalogueKey.Attribute("Points"), true);
        });
        take(purchase(shop.marie, 20));
        withAttributes(2, Map.of("Points", 13));
        fold();

        assertThat(shop.totals(shop.marie)).containsExactly(2L, 2L, 3000L);
        assertThat(known("Purchased").counts().times()).isEqualTo(2);
        assertThat(property("amount").counts().times()).isEqualTo(2);
        assertThat(attribute("Points").counts().times()).isEqualTo(2);
        assertThat(attribute("Points").wording().retired()).isTrue();
        assertThat(shop.texts(
                        "select attributes ->> 'Points' from customer where workspace_id = ? and system_id = 'C-2'",
                        shop.id.value()))
                .containsExactly("13");
    }

    @Test
    void listsTwoThousandNamesAndPropertiesAtMost() {
        shop.list(1_999);
        assertThat(contents().full()).isEmpty();
        take(event(shop.marie, "A", NOON, Map.of("a", 1)), event(shop.marie, "B", NOON, Map.of("b", 1)));

        assertThat(contents().events())
                .hasSize(2_000)
                .extracting(KnownEvent::shownAs)
                .contains("A")
                .doesNotContain("B");
        assertThat(contents().properties())
                .hasSize(2_000)
                .extracting(KnownProperty::shownAs)
                .contains("a")
                .doesNotContain("b");
        assertThat(contents().full()).containsExactlyInAnyOrder(CatalogueSubject.NAME, CatalogueSubject.EVENT);
        assertThat(shop.events()).isEqualTo(2);
    }

    @Test
    void makesRoomForWhatIsNewByRemovingWhatIsOutOfUse() {
        shop.list(2_000);
        asAda(() -> catalogue.retire(shop.id, new CatalogueKey.Event("Event 7"), true));
        asAda(() -> catalogue.remove(shop.id, new CatalogueKey.Event("Event 7")));
        take(event(shop.marie, "B"));

        assertThat(contents().events())
                .hasSize(2_000)
                .extracting(KnownEvent::shownAs)
                .contains("B")
                .doesNotContain("Event 7");
        assertThat(shop.texts("""
                        select action || ': ' || fields[1] from audit_entry
                        where workspace_id = ? and user_id = %d order by id
                        """.formatted(shop.admin.value()), shop.id.value()))
                .containsExactly("Retired an event: Event 7", "Removed an event: Event 7");
    }

    @Test
    void removesNothingThatIsInUse() {
        take(purchase(shop.marie, 10));
        refusesToRemove(AMOUNT, "Only what is retired can be removed.");
        asAda(() -> catalogue.retire(shop.id, AMOUNT, true));
        refusesToRemove(AMOUNT, "It came in within the last 30 days. What is still in use stays listed.");
        fold();
        shop.lastSeen(29);
        refusesToRemove(AMOUNT, "It came in within the last 30 days. What is still in use stays listed.");
        assertThat(property("amount").isOutOfUse(Instant.now())).isFalse();

        shop.lastSeen(31);
        assertThat(property("amount").isOutOfUse(Instant.now())).isTrue();
        asAda(() -> catalogue.remove(shop.id, AMOUNT));
        assertThat(contents().properties()).isEmpty();
        assertThatThrownBy(() -> asAda(() -> catalogue.remove(shop.id, AMOUNT))).isInstanceOf(NotFound.class);
    }

    @Test
    void removesNothingThatArchivingOrTotalsGoBy() {
        take(purchase(shop.marie, 10), event(shop.marie, "Seat Booked"));
        var booked = new CatalogueKey.Event("Seat Booked");
        asAda(() -> {
            catalogue.decide(shop.id, AMOUNT, true);
            catalogue.retire(shop.id, AMOUNT, true);
            catalogue.define(shop.id, booked, CountsAs.ORDER, Optional.empty());
            catalogue.retire(shop.id, booked, true);
        });
        fold();
        shop.lastSeen(31);

        refusesToRemove(
                AMOUNT, "It was decided here that it identifies. Without its entry, archiving might keep its values.");
        refusesToRemove(
                booked, "It was decided here what it counts as. Without its entry it would count as its name says.");
        asAda(() -> catalogue.define(shop.id, booked, CountsAs.NOTHING, Optional.empty()));
        asAda(() -> catalogue.remove(shop.id, booked));
    }

    @Test
    void showsExamplesOfAttributesHoweverManyVisitorsHaveNone() {
        withAttributes(1, Map.of("Points", 12));
        shop.visitors(2_500);
        assertThat(attribute("Points").shownExamples()).containsExactly("12");
    }

    @Test
    void findsTheFewWhoHaveAttributesByTheirIndex() {
        shop.visitors(20_000);
        shop.giveAttributes(100);
        database.asOwner().execute("vacuum analyze customer");
        var plan = database.asApplication().execute((ConnectionCallback<String>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set app.workspace_id = " + shop.id.value());
                var lines = statement.executeQuery("""
                        explain select attributes from customer
                        where workspace_id = %d and attributes <> '{}' and archive_label is null
                        order by id desc limit 2000
                        """.formatted(shop.id.value()));
                var read = new StringBuilder();
                while (lines.next()) {
                    read.append(lines.getString(1)).append('\n');
                }
                return read.toString();
            }
        });
        assertThat(plan).contains("customer_with_attributes");
    }

    @Test
    void refusesWhatCannotBeKept() {
        take(purchase(shop.marie, 10));
        asAda(() -> {
            assertThatThrownBy(() -> catalogue.describe(shop.id, PURCHASED, "x".repeat(61), ""))
                    .isInstanceOf(CatalogueRefused.class)
                    .hasMessage("The name shown has more than 60 characters.");
            assertThatThrownBy(() -> catalogue.describe(shop.id, PURCHASED, "a\u0000b", ""))
                    .isInstanceOf(CatalogueRefused.class);
            assertThatThrownBy(() -> catalogue.retire(shop.id, new CatalogueKey.Event("Never Seen"), true))
                    .isInstanceOf(NotFound.class);
        });
    }

    private void refusesToRemove(CatalogueKey key, String reason) {
        assertThatThrownBy(() -> asAda(() -> catalogue.remove(shop.id, key)))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessage(reason);
    }

    private void crowd(int people, String property, List<String> values) {
        take(IntStream.range(0, people)
                .mapToObj(i -> event(shop.customer(), "Chosen", NOON, Map.of(property, values.get(i % values.size()))))
                .toArray(IncomingEvent[]::new));
    }

    private void withAttributes(int number, Map<String, Object> attributes) {
        var profile = new Profile(null, null, null, null, "C-" + number, null, null, null, new Json(attributes));
        var incoming = new IncomingCustomer(profile, List.of(), Json.EMPTY, Map.of());
        world.as(shop.marketer, () -> customers.take(shop.id, List.of(incoming), SubscriptionSource.IMPORT));
    }

    private void take(IncomingEvent... events) {
        world.as(shop.marketer, () -> intake.take(shop.id, List.of(events)));
    }

    private void fold() {
        Ambient.as(new Actor.Keepsake(), () -> folding.foldSome(shop.id));
    }

    private CatalogueContents contents() {
        return world.as(shop.admin, () -> catalogue.contents(shop.id));
    }

    private KnownEvent known(String event) {
        return contents().events().stream()
                .filter(known -> known.key().name().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private KnownProperty property(String path) {
        return contents().properties().stream()
                .filter(known -> known.key().name().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private KnownProperty attribute(String path) {
        return contents().attributes().stream()
                .filter(known -> known.key().name().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void asAda(Runnable work) {
        world.as(shop.admin, work);
    }
}
