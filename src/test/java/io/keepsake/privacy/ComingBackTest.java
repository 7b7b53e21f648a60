package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.Race;
import io.keepsake.World;
import io.keepsake.customer.Channel;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.Customers;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.IncomingSubscription;
import io.keepsake.customer.Profile;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import io.keepsake.customer.Subscription;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.SubscriptionState;
import io.keepsake.customer.Subscriptions;
import io.keepsake.customer.Taken;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class ComingBackTest {
    private static final Profile ADA = profile("Ada", "C-1", "ada@example.com", "+4915112345678");

    @Autowired
    World world;

    @Autowired
    Race race;

    @Autowired
    Archiving archiving;

    @Autowired
    Customers customers;

    @Autowired
    CustomerIntake intake;

    @Autowired
    Subscriptions subscriptions;

    private World.Brand acme;
    private Customer ada;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
        ada = ((Saved.Done) create(acme, ADA, Readmission.REFUSE)).customer();
    }

    @Test
    void isSkippedInAnImportWhicheverIdentifierItBrings() {
        archive();
        assertThat(take(
                        acme,
                        ADA,
                        profile("Ada", "C-1", null, null),
                        profile("Ada", "C-9", "ADA@example.com", null),
                        profile(null, null, null, "+4915112345678")))
                .containsOnly(new Taken.Forgotten());
    }

    @Test
    void isSkippedAsAnotherCustomersNewEmail() {
        archive();
        take(acme, profile("Bob", "C-2", null, null));
        assertThat(take(acme, profile("Bob", "C-2", "ada@example.com", null))).containsExactly(new Taken.Forgotten());
    }

    @Test
    void isSkippedInARehearsal() {
        archive();
        assertThat(world.as(acme.grace(), () -> intake.rehearse(acme.id(), rows(ADA))))
                .containsExactly(new Taken.Forgotten());
    }

    @Test
    void isSkippedByAnImportThatWaitedForTheArchive() {
        var taken = race.second(
                acme.id(),
                acme.grace(),
                this::archiveAsWhoeverActs,
                () -> intake.take(acme.id(), rows(ADA), SubscriptionSource.IMPORT));
        assertThat(taken).containsExactly(new Taken.Forgotten());
    }

    /** The import has asked who was let go already, and waits to write; meanwhile somebody new comes, and goes. */
    @Test
    void isSkippedByAnImportThatHadAskedBefore() {
        var taken = race.afterUndone(
                acme.id(),
                acme.grace(),
                () -> create("C-0"),
                () -> intake.take(
                        acme.id(),
                        rows(profile(null, "C-0", null, null), profile("Zoe", null, "zoe@example.com", null)),
                        SubscriptionSource.IMPORT),
                this::zoeComesAndGoes);
        assertThat(taken.getFirst()).isInstanceOf(Taken.Created.class);
        assertThat(taken.getLast()).isEqualTo(new Taken.Forgotten());
    }

    @Test
    void isAskedAboutWhereAUserWasSavingMeanwhile() {
        var zoe = profile("Zoe", "C-0", "zoe@example.com", null);
        var saved = race.afterUndone(
                acme.id(),
                acme.grace(),
                () -> create("C-0"),
                () -> customers.create(acme.id(), zoe, Readmission.REFUSE),
                this::zoeComesAndGoes);
        assertThat(saved).isEqualTo(new Saved.OnForgetList(Set.of(Identifier.Kind.EMAIL)));
    }

    @Test
    void isAskedAboutWhereAnEditWasWaitingMeanwhile() {
        var zoe = profile("Ada", "C-0", "zoe@example.com", null);
        var saved = race.afterUndone(
                acme.id(),
                acme.grace(),
                () -> create("C-0"),
                () -> customers.edit(acme.id(), ada.keepsakeId(), ada.version(), zoe, Readmission.REFUSE),
                this::zoeComesAndGoes);
        assertThat(saved).isEqualTo(new Saved.OnForgetList(Set.of(Identifier.Kind.EMAIL)));
    }

    @Test
    void isAskedAboutWhereAUserTypesThePersonIn() {
        archive();
        assertThat(create(acme, profile("Ada", null, "ada@example.com", "+4915112345678"), Readmission.REFUSE))
                .isEqualTo(new Saved.OnForgetList(Set.of(Identifier.Kind.EMAIL, Identifier.Kind.MOBILE)));
        var bob = ((Saved.Done) create(acme, profile("Bob", "C-2", null, null), Readmission.REFUSE)).customer();
        assertThat(world.as(
                        acme.grace(),
                        () -> customers.edit(
                                acme.id(),
                                bob.keepsakeId(),
                                0,
                                profile("Bob", "C-2", "ada@example.com", null),
                                Readmission.REFUSE)))
                .isEqualTo(new Saved.OnForgetList(Set.of(Identifier.Kind.EMAIL)));
    }

    @Test
    void makesANewCustomerWhereAUserConfirmsIt() {
        archive();
        var again = ((Saved.Done) create(acme, ADA, Readmission.ALLOW)).customer();
        assertThat(again.id()).isNotEqualTo(ada.id());
        assertThat(take(acme, ADA)).containsExactly(new Taken.Unchanged(again.id()));
    }

    @Test
    void concernsOneWorkspaceOnly() {
        var globex = world.globex();
        archive();
        assertThat(take(globex, ADA)).singleElement().isInstanceOf(Taken.Created.class);
    }

    @Test
    void leavesTheArchivedAlone() {
        var archived = archive();
        assertThatThrownBy(() -> world.as(
                        acme.grace(),
                        () -> customers.edit(acme.id(), archived.keepsakeId(), 1, ADA, Readmission.ALLOW)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(
                        acme.grace(), () -> subscriptions.subscribe(acme.id(), archived.keepsakeId(), Channel.EMAIL)))
                .isInstanceOf(NotPermitted.class);
        var late = new IncomingSubscription(ada.id(), Channel.EMAIL, true, Instant.now());
        world.as(acme.grace(), () -> subscriptions.take(acme.id(), List.of(late), SubscriptionSource.CUSTOMER));
        assertThat(world.as(acme.grace(), () -> subscriptions.list(acme.id(), ada.id())))
                .extracting(Subscription::state)
                .containsOnly(SubscriptionState.UNKNOWN);
    }

    private Archived archive() {
        return world.as(acme.grace(), this::archiveAsWhoeverActs);
    }

    private Archived archiveAsWhoeverActs() {
        return archiving.archive(
                acme.id(), ada.keepsakeId(), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty()));
    }

    private void zoeComesAndGoes() {
        world.as(acme.ada(), () -> {
            var zoe = (Saved.Done)
                    customers.create(acme.id(), profile("Zoe", null, "zoe@example.com", null), Readmission.REFUSE);
            return archiving.archive(
                    acme.id(),
                    zoe.customer().keepsakeId(),
                    new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty()));
        });
    }

    private void create(String systemId) {
        customers.create(acme.id(), profile(null, systemId, null, null), Readmission.REFUSE);
    }

    private Saved create(World.Brand brand, Profile profile, Readmission readmission) {
        return world.as(brand.grace(), () -> customers.create(brand.id(), profile, readmission));
    }

    private List<Taken> take(World.Brand brand, Profile... profiles) {
        return world.as(brand.grace(), () -> intake.take(brand.id(), rows(profiles), SubscriptionSource.IMPORT));
    }

    private static List<IncomingCustomer> rows(Profile... profiles) {
        return List.of(profiles).stream()
                .map(profile -> new IncomingCustomer(profile, List.of(), Json.EMPTY, Map.of()))
                .toList();
    }

    private static Profile profile(
            @Nullable String firstName, @Nullable String systemId, @Nullable String email, @Nullable String mobile) {
        return new Profile(firstName, null, email, mobile, systemId, null, null, null, Json.EMPTY);
    }
}
