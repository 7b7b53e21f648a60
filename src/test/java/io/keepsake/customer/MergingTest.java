package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.Race;
import io.keepsake.World;
import io.keepsake.account.AuditEntry;
import io.keepsake.account.AuditLog;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class MergingTest {
    private static final IncomingCustomer ADA = new IncomingCustomer(
            new Profile(
                    "Ada", null, "ada@example.com", null, "C-1", null, null, null, new Json(Map.of("Tier", "gold"))),
            List.of("device-1"),
            Json.EMPTY,
            Map.of(Channel.EMAIL, true));
    private static final IncomingCustomer COUNTESS = new IncomingCustomer(
            new Profile(
                    "Augusta",
                    "Lovelace",
                    "countess@example.com",
                    "+4915112345678",
                    "C-2",
                    null,
                    "Ockham",
                    "GB",
                    new Json(Map.of("Tier", "silver", "Points", 12))),
            List.of("device-2"),
            new Json(Map.of("source", "fair")),
            Map.of(Channel.EMAIL, false));

    @Autowired
    World world;

    @Autowired
    CustomerIntake intake;

    @Autowired
    CustomersInDetail details;

    @Autowired
    Customers customers;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Merging merging;

    @Autowired
    AuditLog audit;

    @Autowired
    Archiving archiving;

    @Autowired
    Race race;

    private World.Brand acme;
    private Customer ada;
    private Customer countess;

    @BeforeEach
    void openBrand() {
        acme = world.acme();
        ada = take(ADA);
        countess = take(COUNTESS);
    }

    @Test
    void givesWhoStaysWhatTheyLack() {
        var merged = world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess));
        assertThat(merged.profile())
                .isEqualTo(new Profile(
                        "Ada",
                        "Lovelace",
                        "ada@example.com",
                        "+4915112345678",
                        "C-1",
                        null,
                        "Ockham",
                        "GB",
                        new Json(Map.of("Tier", "gold", "Points", 12))));
        assertThat(merged.acquisition()).isEqualTo(new Json(Map.of("source", "fair")));
        assertThat(world.as(acme.grace(), () -> customers.find(acme.id(), countess.keepsakeId())))
                .isEmpty();
    }

    @Test
    void letsBothBeFoundByAllTheirIdentifiers() {
        world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess));
        var known = world.as(acme.grace(), () -> details.require(acme.id(), ada.keepsakeId()))
                .identifiers();
        assertThat(known)
                .extracting(each -> each.identifier().value())
                .containsExactlyInAnyOrder(
                        "C-1",
                        "C-2",
                        "ada@example.com",
                        "countess@example.com",
                        "+4915112345678",
                        "device-1",
                        "device-2");
    }

    @Test
    void keepsWhoeverUnsubscribedUnderEitherNameUnsubscribed() {
        world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess));
        assertThat(world.as(acme.grace(), () -> subscriptions.list(acme.id(), ada.id())))
                .filteredOn(each -> each.channel() == Channel.EMAIL)
                .extracting(Subscription::state)
                .containsExactly(SubscriptionState.UNSUBSCRIBED);
    }

    @Test
    void saysWhoDidIt() {
        world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess));
        var entry = world.as(
                        acme.grace(), () -> audit.ofCustomer(acme.id(), ada.id().value()))
                .getFirst();
        assertThat(entry).extracting(AuditEntry::action).isEqualTo("Merged with another customer");
        assertThat(entry.user()).contains("Grace");
        assertThat(entry.fields())
                .contains("Last name", "Mobile", "Points", "Activity")
                .doesNotContain("First name");
    }

    @Test
    void refusesWhatTheUserHasNotSeen() {
        var form = ada.profile();
        world.as(
                acme.grace(),
                () -> customers.edit(
                        acme.id(),
                        countess.keepsakeId(),
                        countess.version(),
                        countess.profile().withAttributes(Json.EMPTY),
                        Readmission.REFUSE));
        assertThatThrownBy(() -> world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess)))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(world.as(acme.grace(), () -> customers.require(acme.id(), ada.keepsakeId())))
                .extracting(Customer::profile)
                .isEqualTo(form);
    }

    @Test
    void refusesOneAndTheSameAndWhoIsGone() {
        assertThatThrownBy(() -> world.as(acme.grace(), () -> merging.merge(acme.id(), ada, ada)))
                .isInstanceOf(MergeRefused.class);
        world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess));
        assertThatThrownBy(() -> world.as(acme.grace(), () -> merging.merge(acme.id(), countess, ada)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsWhoStaysTakeAnotherOfTheirOwnIdentifiers() {
        var merged = world.as(acme.grace(), () -> merging.merge(acme.id(), ada, countess));
        var saved = edit(merged, withEmail(merged.profile(), "Countess@example.com"));
        assertThat(saved).isInstanceOf(Saved.Done.class);
        assertThat(((Saved.Done) saved).customer().profile().email()).isEqualTo("Countess@example.com");
        var grace = take(new IncomingCustomer(
                new Profile(null, null, "grace@example.com", null, "C-3", null, null, null, Json.EMPTY),
                List.of(),
                Json.EMPTY,
                Map.of()));
        assertThat(edit(grace, withEmail(grace.profile(), "countess@example.com")))
                .isInstanceOf(Saved.Occupied.class);
        assertThat(edit(grace, withEmail(grace.profile(), "ada@example.com"))).isInstanceOf(Saved.Done.class);
    }

    @Test
    void refusesWhoWasArchived() {
        var asSeen = countess;
        archive(countess);
        assertThatThrownBy(() -> world.as(acme.grace(), () -> merging.merge(acme.id(), ada, asSeen)))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("archived");
        assertThatThrownBy(() -> world.as(acme.grace(), () -> merging.merge(acme.id(), asSeen, ada)))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("archived");
        assertStillArchived(countess);
    }

    @Test
    void waitsForWhoeverArchivesMeanwhile() {
        for (var archivedStays : List.of(true, false)) {
            openBrand();
            var refused = race.second(acme.id(), acme.grace(), () -> archive(countess), () -> {
                try {
                    return String.valueOf(
                            archivedStays
                                    ? merging.merge(acme.id(), countess, ada)
                                    : merging.merge(acme.id(), ada, countess));
                } catch (MergeRefused refusal) {
                    return String.valueOf(refusal.getMessage());
                }
            });
            assertThat(refused).contains("archived");
            assertStillArchived(countess);
        }
    }

    @Test
    void leavesNobodyToArchiveWhereItIsFaster() {
        var second = race.second(acme.id(), acme.grace(), () -> merging.merge(acme.id(), ada, countess), () -> {
            try {
                archive(countess);
                return "archived";
            } catch (NotFound nobody) {
                return "nobody";
            }
        });
        assertThat(second).isEqualTo("nobody");
    }

    private void assertStillArchived(Customer archived) {
        var now = world.as(acme.grace(), () -> customers.find(acme.id(), List.of(archived.id(), ada.id())));
        assertThat(now)
                .extracting(Customer::state)
                .containsExactlyInAnyOrder(CustomerState.ARCHIVED, CustomerState.REGISTERED);
    }

    private void archive(Customer customer) {
        world.as(
                acme.grace(),
                () -> archiving.archive(
                        acme.id(), customer.keepsakeId(), new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty())));
    }

    private Saved edit(Customer customer, Profile profile) {
        return world.as(
                acme.grace(),
                () -> customers.edit(
                        acme.id(), customer.keepsakeId(), customer.version(), profile, Readmission.REFUSE));
    }

    private static Profile withEmail(Profile profile, String email) {
        return profile.filledFrom(new Profile(null, null, email, null, null, null, null, null, Json.EMPTY));
    }

    private Customer take(IncomingCustomer incoming) {
        return world.as(acme.grace(), () -> {
            var taken = intake.take(acme.id(), List.of(incoming), SubscriptionSource.IMPORT);
            var id = ((Taken.Created) taken.getFirst()).customer();
            return details.require(acme.id(), id).customer();
        });
    }
}
