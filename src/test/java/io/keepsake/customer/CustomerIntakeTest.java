package io.keepsake.customer;

import static io.keepsake.customer.Rows.named;
import static io.keepsake.customer.Rows.profile;
import static io.keepsake.customer.Rows.row;
import static io.keepsake.customer.Rows.with;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.keepsake.KeepsakeTest;
import io.keepsake.Race;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.AuditEntry;
import io.keepsake.account.AuditLog;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class CustomerIntakeTest {
    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    @Autowired
    Race race;

    @Autowired
    CustomerIntake intake;

    @Autowired
    CustomerLookup lookup;

    @Autowired
    CustomersInDetail details;

    @Autowired
    Customers customers;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    AttributeCatalogue catalogue;

    @Autowired
    AuditLog audit;

    private World.Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
    }

    @Test
    void looksIdentifiersUpByValueInWorkspacesThatHaveJustCome() {
        take(IntStream.range(0, 500)
                .mapToObj(i -> row(named("Ada", "C-" + i, "ada" + i + "@example.com")))
                .toArray(IncomingCustomer[]::new));
        database.asOwner().execute("analyze customer_identifier");
        var globex = world.globex().id().value();
        var plan = database.asOwner()
                .queryForList(
                        "explain select customer_id from customer_identifier where workspace_id = " + globex
                                + " and kind = 'email' and value = 'ada@example.com'",
                        String.class);
        assertThat(String.join("\n", plan)).contains("customer_identifier_pkey");
    }

    @Test
    void createsWhomNobodyKnows() {
        var taken = take(row(named("Ada", "C-1", "Ada@Example.com")));
        assertThat(taken).singleElement().isInstanceOf(Taken.Created.class);
        var ada = find(Identifier.Kind.EMAIL, "ada@example.com").orElseThrow();
        assertThat(ada.customer().profile()).isEqualTo(named("Ada", "C-1", "Ada@Example.com"));
        assertThat(ada.totals().events()).isZero();
        assertThat(find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer())
                .isEqualTo(ada.customer());
    }

    @Test
    void leavesWhatARowLeavesBlank() {
        take(row(with(named("Ada", "C-1", "ada@example.com"), Map.of("Skin type", "dry", "Points", 12))));
        var taken = take(row(with(profile("C-1", null, "+4915112345678"), Map.of("Points", 13))));
        assertThat(taken).singleElement().isInstanceOf(Taken.Changed.class);
        assertThat(find(Identifier.Kind.SYSTEM_ID, "C-1")
                        .orElseThrow()
                        .customer()
                        .profile())
                .isEqualTo(with(
                        new Profile(
                                "Ada", null, "ada@example.com", "+4915112345678", "C-1", null, null, null, Json.EMPTY),
                        Map.of("Skin type", "dry", "Points", 13)));
    }

    @Test
    void changesNothingWhereARowSaysNothingNew() {
        take(row(with(named("Ada", "C-1", "ada@example.com"), Map.of("Points", new BigDecimal("12.50")))));
        var before = find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer();
        var taken = take(row(with(named("Ada", "C-1", null), Map.of("Points", 12.5))));
        assertThat(taken).containsExactly(new Taken.Unchanged(before.id()));
        assertThat(find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer())
                .isEqualTo(before);
    }

    @Test
    void makesOneCustomerOfRowsAboutOnePerson() {
        var taken = take(
                row(named("Ada", "C-1", null)),
                row(profile("C-1", "ada@example.com", null)),
                row(named("Augusta", null, "ada@example.com")));
        assertThat(taken)
                .extracting(Object::getClass)
                .containsExactly(Taken.Created.class, Taken.Changed.class, Taken.Changed.class);
        var ada = find(Identifier.Kind.EMAIL, "ada@example.com").orElseThrow();
        assertThat(ada.customer().profile()).isEqualTo(named("Augusta", "C-1", "ada@example.com"));
        assertThat(ada.customer().version()).isZero();
    }

    @Test
    void handsAnEmailOnWithinOneChunk() {
        take(row("C-1", "shared@example.com", null));
        var taken = take(row("C-1", "own@example.com", null), row("C-2", "shared@example.com", null));
        assertThat(taken).extracting(Object::getClass).containsExactly(Taken.Changed.class, Taken.Created.class);
        assertThat(find(Identifier.Kind.EMAIL, "own@example.com")
                        .orElseThrow()
                        .customer()
                        .profile()
                        .systemId())
                .isEqualTo("C-1");
        assertThat(find(Identifier.Kind.EMAIL, "shared@example.com")
                        .orElseThrow()
                        .customer()
                        .profile()
                        .systemId())
                .isEqualTo("C-2");
    }

    @Test
    void reportsAConflictAndMergesNobody() {
        take(row("C-1", "ada@example.com", null), row("C-2", "bob@example.com", null));
        var taken = take(row("C-1", "bob@example.com", null), row("C-3", "ada@example.com", null));
        assertThat(taken)
                .containsExactly(
                        new Taken.Conflicting("This email belongs to another customer than this System ID."),
                        new Taken.Conflicting("The customer with this email has another System ID."));
        assertThat(find(Identifier.Kind.SYSTEM_ID, "C-3")).isEmpty();
    }

    @Test
    void refusesARowThatSaysNobody() {
        assertThat(take(row(named("Ada", null, null))))
                .containsExactly(
                        new Taken.Wrong("Has no System ID, email or mobile, so that nothing tells who it is."));
    }

    @Test
    void keepsTheTypeAnAttributeWasFirstSeenWith() {
        var taken = take(
                row(with(profile("C-1", null, null), Map.of("Points", 12))),
                row(with(profile("C-2", null, null), Map.of("Points", "many"))));
        assertThat(taken.getLast()).isEqualTo(new Taken.Wrong("“Points” is a number in this workspace."));
        assertThat(take(row(with(profile("C-3", null, null), Map.of("Points", true)))))
                .containsExactly(new Taken.Wrong("“Points” is a number in this workspace."));
        assertThat(attributes().values())
                .extracting(KnownAttribute::name, KnownAttribute::type, KnownAttribute::identifies)
                .containsExactly(tuple("Points", ValueType.NUMBER, false));
    }

    @Test
    void takesNoNewAttributesBeyondTwoThousand() {
        fill(1_998);
        var taken = take(
                row(with(profile("C-1", null, null), Map.of("Points", 12, "Measure 7", 1))),
                row(with(profile("C-2", null, null), Map.of("Points", 13, "Height", 170, "Weight", 60))),
                row(with(profile("C-3", null, null), Map.of("Height", 170))),
                row(with(profile("C-4", null, null), Map.of("Weight", 60))));

        assertThat(taken)
                .extracting(Object::getClass)
                .containsExactly(Taken.Created.class, Taken.Wrong.class, Taken.Created.class, Taken.Wrong.class);
        assertThat(taken.getLast())
                .isEqualTo(new Taken.Wrong("The workspace has 2,000 attributes already, and “Weight” is none of them."
                        + " Who administers it can make room in the data catalogue."));
        assertThat(attributes()).hasSize(2_000);
    }

    @Test
    void editsWhoHasAnAttributeThatNoListHasRoomForAnyMore() {
        take(row(with(named("Ada", "C-1", null), Map.of("Points", 12))));
        database.asOwner()
                .update(
                        "delete from catalogue_entry where workspace_id = ?",
                        acme.id().value());
        fill(2_000);
        var ada = find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer();

        assertThat(edit(ada, with(named("Augusta", "C-1", null), Map.of("Points", 12))))
                .isInstanceOf(Saved.Done.class);
        var now = find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer();
        assertThat(edit(now, with(named("Augusta", "C-1", null), Map.of("Points", 13))))
                .isInstanceOf(Saved.Invalid.class);
        assertThat(attributes()).hasSize(2_000).doesNotContainKey("Points");
    }

    private Saved edit(Customer customer, Profile profile) {
        return world.as(
                acme.grace(),
                () -> customers.edit(
                        acme.id(), customer.keepsakeId(), customer.version(), profile, Readmission.REFUSE));
    }

    private void fill(int attributes) {
        database.asOwner().update("""
                insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, first_seen_at)
                select ?, 'attribute', 'Measure ' || n, 'number', false, 'a number', now() from generate_series(1, ?) n
                """, acme.id().value(), attributes);
    }

    @Test
    void refusesWhatIsNoAttribute() {
        assertThat(take(
                        row(with(profile("C-1", null, null), Map.of("Tags", List.of("a", "b")))),
                        row(with(profile("C-2", null, null), Map.of("Points", new BigDecimal("1e999999999"))))))
                .allSatisfy(taken -> assertThat(taken).isInstanceOf(Taken.Wrong.class));
    }

    @Test
    void neverSubscribesTheUnsubscribed() {
        take(row(profile("C-1", null, null), Map.of(Channel.EMAIL, false)));
        var taken = take(row(profile("C-1", null, null), Map.of(Channel.EMAIL, true, Channel.SMS, true)));
        assertThat(taken).singleElement().isInstanceOf(Taken.Changed.class);
        assertThat(take(row(profile("C-1", null, null), Map.of(Channel.EMAIL, true))))
                .singleElement()
                .isInstanceOf(Taken.Unchanged.class);
        assertThat(states("C-1"))
                .containsEntry(Channel.EMAIL, SubscriptionState.UNSUBSCRIBED)
                .containsEntry(Channel.SMS, SubscriptionState.SUBSCRIBED)
                .containsEntry(Channel.WHATSAPP, SubscriptionState.UNKNOWN);
    }

    @Test
    void findsVisitorsByTheirDevice() {
        var visitor = new IncomingCustomer(profile(null, null, null), List.of("d-1", "d-2"), Json.EMPTY, Map.of());
        var known = new IncomingCustomer(profile("C-1", null, null), List.of("d-2", "d-3"), Json.EMPTY, Map.of());
        var taken = take(visitor, known);
        assertThat(taken).extracting(Object::getClass).containsExactly(Taken.Created.class, Taken.Changed.class);
        assertThat(find(Identifier.Kind.DEVICE, "d-3")
                        .orElseThrow()
                        .customer()
                        .profile()
                        .systemId())
                .isEqualTo("C-1");
        assertThat(find(Identifier.Kind.DEVICE, "d-1").orElseThrow().identifiers())
                .hasSize(4);
    }

    @Test
    void keepsWhereACustomerCameFromFirst() {
        var first = new IncomingCustomer(
                profile("C-1", null, null), List.of(), new Json(Map.of("source", "instagram")), Map.of());
        var second = new IncomingCustomer(
                profile("C-1", null, null), List.of(), new Json(Map.of("source", "google")), Map.of());
        take(first);
        assertThat(take(second)).singleElement().isInstanceOf(Taken.Unchanged.class);
        assertThat(find(Identifier.Kind.SYSTEM_ID, "C-1")
                        .orElseThrow()
                        .customer()
                        .acquisition())
                .isEqualTo(new Json(Map.of("source", "instagram")));
    }

    @Test
    void notesWhoChangedWhichFields() {
        take(row(named("Ada", "C-1", null)));
        take(row(with(profile("C-1", "ada@example.com", null), Map.of("Skin type", "dry"))));
        var ada = find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer();
        assertThat(world.as(
                        acme.grace(), () -> audit.ofCustomer(acme.id(), ada.id().value())))
                .extracting(AuditEntry::user, AuditEntry::action, AuditEntry::fields)
                .containsExactly(
                        tuple(Optional.of("Grace"), "Changed by import", List.of("Email", "Skin type")),
                        tuple(Optional.of("Grace"), "Created by import", List.of("First name", "System ID")));
    }

    @Test
    void takesTwoThousandRowsAtOnceAndAgain() {
        var rows = IntStream.range(0, 2000)
                .mapToObj(number -> row(with(
                        named("Customer " + number, "C-" + number, number + "@example.com"),
                        Map.of("Points", number, "Tier", "gold"))))
                .toArray(IncomingCustomer[]::new);
        assertThat(take(rows)).allSatisfy(taken -> assertThat(taken).isInstanceOf(Taken.Created.class));
        assertThat(take(rows)).allSatisfy(taken -> assertThat(taken).isInstanceOf(Taken.Unchanged.class));
    }

    @Test
    void makesOneCustomerOfTwoImportsAtOnce() {
        IncomingCustomer[] rows = {row(named("Ada", "C-1", "ada@example.com")), row(named("Bob", "C-2", null))};
        var taken = race.second(
                acme.id(),
                acme.grace(),
                () -> intake.take(acme.id(), List.of(rows), SubscriptionSource.IMPORT),
                () -> intake.take(acme.id(), List.of(rows[1], rows[0]), SubscriptionSource.IMPORT));
        assertThat(taken).allSatisfy(one -> assertThat(one).isInstanceOf(Taken.Unchanged.class));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void waitsForWhoeverChangesACustomer() {
        take(row("C-1", "ada@example.com", null));
        var ada = find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow().customer();
        var taken = race.second(
                acme.id(),
                acme.grace(),
                () -> customers.edit(
                        acme.id(),
                        ada.keepsakeId(),
                        0,
                        profile("C-1", "augusta@example.com", null),
                        Readmission.REFUSE),
                () -> intake.take(
                        acme.id(), List.of(row(named("Ada", null, "ada@example.com"))), SubscriptionSource.IMPORT));
        assertThat(taken).singleElement().isInstanceOf(Taken.Created.class);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void learnsTheTypeThatAnotherImportSawFirst() {
        var taken = race.second(
                acme.id(),
                acme.grace(),
                () -> intake.take(
                        acme.id(),
                        List.of(row(with(profile("C-1", null, null), Map.of("Points", 1)))),
                        SubscriptionSource.IMPORT),
                () -> intake.take(
                        acme.id(),
                        List.of(row(with(profile("C-2", null, null), Map.of("Points", "many")))),
                        SubscriptionSource.IMPORT));
        assertThat(taken).containsExactly(new Taken.Wrong("“Points” is a number in this workspace."));
        assertThat(count()).isOne();
    }

    @Test
    void refusesWhoMayNotImport() {
        assertThatThrownBy(() -> as(acme.linus(), row("C-1", null, null))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(world.globex().ada(), row("C-1", null, null)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void addsCustomersAsOfWhenTheyBecameKnown() {
        var march = Instant.parse("2025-03-01T09:30:00Z");
        take(known(profile("C-1", "ada@example.com", null), march), row(profile("C-2", null, null)));
        take(known(profile("C-2", "bob@example.com", null), march));

        var ada = find(Identifier.Kind.SYSTEM_ID, "C-1").orElseThrow();
        assertThat(ada.customer().createdAt()).isEqualTo(march);
        assertThat(ada.identifiers()).extracting(KnownIdentifier::since).containsExactly(march, march);
        var bob = find(Identifier.Kind.SYSTEM_ID, "C-2").orElseThrow();
        assertThat(bob.customer().createdAt()).isAfter(march);
        assertThat(bob.identifiers()).extracting(KnownIdentifier::since).allMatch(march::isBefore);
    }

    private static IncomingCustomer known(Profile profile, Instant since) {
        return new IncomingCustomer(profile, List.of(), Json.EMPTY, Map.of(), Optional.of(since));
    }

    private int count() {
        return requireNonNull(database.asOwner()
                .queryForObject(
                        "select count(*) from customer where workspace_id = ?",
                        Integer.class,
                        acme.id().value()));
    }

    private List<Taken> take(IncomingCustomer... rows) {
        return as(acme.grace(), rows);
    }

    private List<Taken> as(UserId user, IncomingCustomer... rows) {
        return world.as(user, () -> intake.take(acme.id(), List.of(rows), SubscriptionSource.IMPORT));
    }

    private Optional<CustomerDetails> find(Identifier.Kind kind, String value) {
        var identifier = new Identifier(kind, value);
        return world.as(
                acme.grace(),
                () -> Optional.ofNullable(
                                lookup.find(acme.id(), List.of(identifier)).get(identifier))
                        .map(id -> details.require(acme.id(), id)));
    }

    private Map<Channel, SubscriptionState> states(String systemId) {
        var id = find(Identifier.Kind.SYSTEM_ID, systemId)
                .orElseThrow()
                .customer()
                .id();
        return world.as(acme.grace(), () -> subscriptions.list(acme.id(), id)).stream()
                .collect(Collectors.toMap(Subscription::channel, Subscription::state));
    }

    private Map<String, KnownAttribute> attributes() {
        return world.as(acme.grace(), () -> catalogue.list(acme.id()));
    }
}
