package io.keepsake.customer;

import static io.keepsake.customer.Rows.named;
import static io.keepsake.customer.Rows.profile;
import static io.keepsake.customer.Rows.row;
import static io.keepsake.customer.Rows.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.keepsake.Checksums;
import io.keepsake.KeepsakeTest;
import io.keepsake.Race;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.AuditEntry;
import io.keepsake.account.AuditLog;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class CustomersTest {
    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    @Autowired
    Race race;

    @Autowired
    Customers customers;

    @Autowired
    CustomerLookup lookup;

    @Autowired
    CustomerIntake intake;

    @Autowired
    AuditLog audit;

    private World.Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
    }

    @Test
    void createsACustomerThatIsFound() {
        var ada = created(with(named("Ada", "C-1", "Ada@Example.com"), Map.of("Points", 12)));
        assertThat(world.as(acme.linus(), () -> customers.find(acme.id(), ada.keepsakeId())))
                .contains(ada);
        assertThat(find(new Identifier(Identifier.Kind.EMAIL, "ada@example.com")))
                .contains(ada.id());
        assertThat(find(new Identifier(Identifier.Kind.SYSTEM_ID, "C-1"))).contains(ada.id());
    }

    @Test
    void refusesACustomerOfNothing() {
        assertThat(create(Profile.EMPTY)).isInstanceOf(Saved.Invalid.class);
    }

    @Test
    void saysWhoseAnIdentifierIs() {
        var ada = created(named("Ada", "C-1", "ada@example.com"));
        var bob = created(profile(null, null, "+4915112345678"));
        assertThat(create(profile(null, "ADA@example.com", "+4915112345678")))
                .isEqualTo(new Saved.Occupied(List.of(
                        new Saved.Occupant(Identifier.Kind.EMAIL, ada.keepsakeId(), "Ada"),
                        new Saved.Occupant(Identifier.Kind.MOBILE, bob.keepsakeId(), "Anonymous visitor"))));
        assertThat(edit(bob, profile("C-1", null, "+4915112345678")))
                .isEqualTo(new Saved.Occupied(
                        List.of(new Saved.Occupant(Identifier.Kind.SYSTEM_ID, ada.keepsakeId(), "Ada"))));
        assertThat(world.as(acme.grace(), () -> customers.require(acme.id(), bob.keepsakeId())))
                .isEqualTo(bob);
    }

    @Test
    void replacesTheProfileAndItsIdentifiers() {
        var ada = created(with(named("Ada", "C-1", "ada@example.com"), Map.of("Points", 12, "Tier", "gold")));
        var wanted = with(named("Augusta", "C-1", "augusta@example.com"), Map.of("Points", 13));
        var edited = ((Saved.Done) edit(ada, wanted)).customer();
        assertThat(edited.profile()).isEqualTo(wanted);
        assertThat(edited.version()).isEqualTo(ada.version() + 1);
        assertThat(edited.keepsakeId()).isEqualTo(ada.keepsakeId());
        assertThat(find(new Identifier(Identifier.Kind.EMAIL, "ada@example.com")))
                .isEmpty();
        assertThat(find(new Identifier(Identifier.Kind.EMAIL, "augusta@example.com")))
                .contains(ada.id());
        assertThat(history(ada))
                .extracting(AuditEntry::user, AuditEntry::action, AuditEntry::fields)
                .containsExactly(
                        tuple(Optional.of("Grace"), "Edited", List.of("First name", "Email", "Points", "Tier")),
                        tuple(
                                Optional.of("Grace"),
                                "Created",
                                List.of("First name", "Email", "System ID", "Points", "Tier")));
    }

    @Test
    void writesNothingWhereNothingChanges() {
        var ada = created(named("Ada", "C-1", "ada@example.com"));
        var before = Checksums.of(database, acme.id());
        assertThat(edit(ada, ada.profile())).isEqualTo(new Saved.Done(ada));
        assertThat(Checksums.of(database, acme.id())).isEqualTo(before);
    }

    @Test
    void showsSomebodyElsesChangeInsteadOfOverwritingIt() {
        var ada = created(named("Ada", "C-1", null));
        var theirs = ((Saved.Done) edit(ada, named("Augusta", "C-1", null))).customer();
        assertThat(edit(ada, named("Ada Mary", "C-1", null))).isEqualTo(new Saved.Outdated(theirs));
    }

    @Test
    void countsAnImportAsSomebodyElsesChange() {
        var ada = created(named("Ada", "C-1", null));
        world.as(
                acme.grace(),
                () -> intake.take(acme.id(), List.of(row("C-1", "ada@example.com", null)), SubscriptionSource.IMPORT));
        assertThat(edit(ada, named("Augusta", "C-1", null))).isInstanceOf(Saved.Outdated.class);
    }

    @Test
    void waitsForWhoeverIsFaster() {
        assertThat(race.second(
                        acme.id(),
                        acme.grace(),
                        () -> customers.create(acme.id(), named("Ada", null, "ada@example.com"), Readmission.REFUSE),
                        () -> customers.create(acme.id(), named("Ada", null, "ada@example.com"), Readmission.REFUSE)))
                .isInstanceOf(Saved.Occupied.class);
        var bob = created(named("Bob", "C-2", null));
        assertThat(race.second(
                        acme.id(),
                        acme.grace(),
                        () -> customers.edit(
                                acme.id(), bob.keepsakeId(), 0, named("Bert", "C-2", null), Readmission.REFUSE),
                        () -> customers.edit(
                                acme.id(), bob.keepsakeId(), 0, named("Rob", "C-2", null), Readmission.REFUSE)))
                .isInstanceOf(Saved.Outdated.class);
    }

    @Test
    void refusesValuesOfAnotherType() {
        created(with(named("Ada", "C-1", null), Map.of("Points", 12)));
        assertThat(create(with(named("Bob", "C-2", null), Map.of("Points", "many"))))
                .isEqualTo(new Saved.Invalid(List.of(new ProfileProblem(
                        new ProfileField.Custom("Points"), "“Points” is a number in this workspace."))));
    }

    @Test
    void keepsWorkspacesApart() {
        var globex = world.globex();
        var theirs = ((Saved.Done) world.as(
                        globex.grace(),
                        () -> customers.create(
                                globex.id(), named("Ada", "C-1", "ada@example.com"), Readmission.REFUSE)))
                .customer();
        var before = Checksums.of(database, globex.id());
        var ours = created(named("Ada", "C-1", "ada@example.com"));
        edit(ours, named("Augusta", "C-1", "augusta@example.com"));
        world.as(
                acme.grace(),
                () -> intake.take(
                        acme.id(),
                        List.of(row(
                                with(profile("C-1", null, null), Map.of("Points", "x")), Map.of(Channel.EMAIL, true))),
                        SubscriptionSource.IMPORT));
        assertThatThrownBy(() -> edit(theirs, named("Mallory", null, null))).isInstanceOf(NotFound.class);
        assertThat(Checksums.of(database, globex.id())).isEqualTo(before);
    }

    @Test
    void refusesWhoMayNotEdit() {
        var ada = created(named("Ada", "C-1", null));
        assertThatThrownBy(() -> create(acme.linus(), named("Bob", null, null))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> create(world.stranger(), named("Bob", null, null)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(
                        acme.linus(),
                        () -> customers.edit(acme.id(), ada.keepsakeId(), 0, Profile.EMPTY, Readmission.REFUSE)))
                .isInstanceOf(NotPermitted.class);
    }

    private Customer created(Profile profile) {
        return ((Saved.Done) create(profile)).customer();
    }

    private Saved create(Profile profile) {
        return create(acme.grace(), profile);
    }

    private Saved create(UserId user, Profile profile) {
        return world.as(user, () -> customers.create(acme.id(), profile, Readmission.REFUSE));
    }

    private Saved edit(Customer customer, Profile profile) {
        return world.as(
                acme.grace(),
                () -> customers.edit(
                        acme.id(), customer.keepsakeId(), customer.version(), profile, Readmission.REFUSE));
    }

    private Optional<CustomerId> find(Identifier identifier) {
        return Optional.ofNullable(world.as(acme.linus(), () -> lookup.find(acme.id(), List.of(identifier)))
                .get(identifier));
    }

    private List<AuditEntry> history(Customer customer) {
        return world.as(
                acme.linus(), () -> audit.ofCustomer(acme.id(), customer.id().value()));
    }
}
