package io.keepsake.privacy;

import static io.keepsake.privacy.Stories.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keepsake.KeepsakeTest;
import io.keepsake.Race;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.Customers;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.event.EventIntake;
import io.keepsake.event.IncomingEvent;
import io.keepsake.event.Outcome;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that tells who it was slips in behind an archiving, whoever comes first. */
@KeepsakeTest
class ArchiveRacesTest {
    @Autowired
    World world;

    @Autowired
    Stories stories;

    @Autowired
    Race race;

    @Autowired
    Archiving archiving;

    @Autowired
    Customers customers;

    @Autowired
    CustomerIntake intake;

    @Autowired
    EventIntake events;

    private Brand acme;
    private Customer ada;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
        ada = stories.ada(acme);
    }

    @Test
    void findsNobodyToEditAfterwards() {
        assertThat(second(this::archive, () -> catchThrowable(this::edit))).isInstanceOf(NotFound.class);
        requireNothingLeft();
    }

    @Test
    void takesWhatAnEditJustBroughtIn() {
        second(this::edit, this::archive);
        requireNothingLeft();
    }

    @Test
    void skipsAnImportAfterwards() {
        assertThat(second(this::archive, this::bringIn)).containsExactly(new Taken.Forgotten());
        requireNothingLeft();
    }

    @Test
    void takesWhatAnImportJustBroughtIn() {
        second(this::bringIn, this::archive);
        requireNothingLeft();
    }

    @Test
    void takesNoEventAfterwards() {
        assertThat(second(this::archive, this::happen)).containsExactly(Outcome.ARCHIVED);
        requireNothingLeft();
    }

    @Test
    void takesWhatJustHappened() {
        second(this::happen, this::archive);
        assertThat(stories.details(acme, ada.id()).totals().events()).isEqualTo(4);
        requireNothingLeft();
    }

    @Test
    void archivesOnceWhereTwoDo() {
        assertThat(second(this::archive, () -> catchThrowable(this::archive))).isInstanceOf(NotFound.class);
        requireNothingLeft();
    }

    private <T> T second(Runnable first, java.util.function.Supplier<T> second) {
        return race.second(acme.id(), acme.grace(), first, second);
    }

    private Archived archive() {
        return archiving.archive(
                acme.id(), ada.keepsakeId(), new ArchiveRequest(ArchiveReason.OTHER, Optional.empty()));
    }

    private Object edit() {
        var changed = new Profile(
                "Slipped", "Behind", "ada.lovelace@example.com", null, "C-1001", null, null, null, Json.EMPTY);
        return customers.edit(acme.id(), ada.keepsakeId(), ada.version(), changed, Readmission.REFUSE);
    }

    private List<Taken> bringIn() {
        var row = new Profile(
                "Slipped", null, "ada.lovelace@example.com", null, null, null, null, null, json("Motto", "Slipped in"));
        return intake.take(
                acme.id(),
                List.of(new IncomingCustomer(row, List.of(), Json.EMPTY, Map.of())),
                SubscriptionSource.IMPORT);
    }

    private List<Outcome> happen() {
        return events.take(
                acme.id(),
                List.of(new IncomingEvent(
                        ada.id(), "Support Message", Stories.NOON, json("message", "Slipped in"), Optional.empty())));
    }

    private void requireNothingLeft() {
        assertThat(stories.current(acme, ada).archiveLabel()).isNotNull();
        for (var table : List.of("customer", "customer_identifier", "event")) {
            assertThat(stories.texts(
                            "select t::text from " + table + " t where workspace_id = ?",
                            acme.id().value()))
                    .noneMatch(row -> row.matches("(?is).*(slipped|lovelace|C-1001).*"));
        }
    }
}
