package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files must not bring back whom somebody let go. */
@KeepsakeTest
class ForgottenPeopleTest {
    @Autowired
    Importing importing;

    @Autowired
    Previews previews;

    @Autowired
    Archiving archiving;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void letAdaGo() {
        acme = world.acme();
        importing.bring(acme, ImportKind.CUSTOMERS, """
                id,email,phone,name
                900042,ada.lovelace@acme.test,+4915112345678,Ada Lovelace
                900043,grace@acme.test,,Grace Hopper
                """);
        // rows about Ada that could not be read
        importing.bring(acme, ImportKind.CUSTOMERS, """
                id,email,phone
                900042,ada.lovelace@acme.test,nonsense
                ,"ada.lovelace@acme.test,
                """);
        assertThat(wrongRows()).isEqualTo(2);
        letGo("900042");
    }

    @Test
    void areSkippedAndCountedAndNothingOfTheirRowsIsKept() {
        var done = importing.bring(acme, ImportKind.CUSTOMERS, """
                id,email,phone,name
                ,ADA.lovelace@acme.test,,Ada Again
                ,,015112345678,Ada Again
                900042,,,Ada Again
                900043,grace@acme.test,,Grace Hopper
                """);

        assertThat(done.counts()).isEqualTo(new Counts(0, 0, 1, 0, 3, 0, 0, 0));
        assertThat(done.check()).contains(done.counts());
        assertThat(wrongRows()).isZero();
    }

    @Test
    void areSkippedInFilesOfEventsTooAlsoWhereUnknownPeopleAreAdded() {
        var file = """
                email,event,date
                ada.lovelace@acme.test,Page Viewed,2026-01-02
                grace@acme.test,Page Viewed,2026-01-02
                """;
        var done = importing.bring(acme, ImportKind.EVENTS, file);
        var adding = importing.bring(acme, ImportKind.EVENTS, file, settings -> settings.withAddCustomers(true));

        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(adding.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(wrongRows()).isZero();
    }

    @Test
    void areSkippedAlsoWhereSomethingElseIsTheMatterWithTheirRows() {
        var customers = importing.bring(acme, ImportKind.CUSTOMERS, """
                id,email,phone
                ,ada.lovelace@acme.test,12
                900042,,nonsense
                ,"ada.lovelace@acme.test,
                """);
        var events = importing.bring(acme, ImportKind.EVENTS, """
                email,event,date
                ada.lovelace@acme.test,,2026-01-02
                grace@acme.test,,2026-01-02
                """);

        assertThat(customers.counts()).isEqualTo(new Counts(0, 0, 0, 0, 3, 0, 0, 0));
        assertThat(customers.check()).contains(customers.counts());
        assertThat(events.counts()).isEqualTo(new Counts(0, 0, 0, 0, 1, 0, 1, 0));
        assertThat(events.check()).contains(events.counts());
        assertThat(wrongRows()).isOne();
    }

    @Test
    void areShownNoMoreInFilesThatWait() {
        var file = importing.upload(acme, ImportKind.CUSTOMERS, """
                id,email,name
                1,ada.lovelace@acme.test,Ada Lovelace
                2,grace@acme.test,Grace Hopper
                """);

        var preview = world.as(acme.grace(), () -> previews.preview(acme.id(), file, settings(file)));

        assertThat(preview.toString()).contains("grace@acme.test").doesNotContain("ada.lovelace");
    }

    @Test
    void takeTheirWrongRowsWithThem() {
        assertThat(wrongRows()).isZero();
    }

    /** Grace Hopper is nobody else's name, but the columns of a file still hold emails when Email Comma goes. */
    @Test
    void areNamedInNoFileAnyMoreWhichStaysReadable() {
        importing.bring(acme, ImportKind.CUSTOMERS, "id,name\n900044,Email Comma\n");
        var file =
                importing.upload(acme, ImportKind.CUSTOMERS, "id,mail,Grace Hopper,Email Comma\n1,a@acme.test,x,y\n");
        var before = settings(file);

        letGo("900043");
        letGo("900044");

        var after = settings(file);
        assertThat(after.columns()).extracting(Column::heading).containsExactly("id", "mail", "removed", "removed");
        assertThat(after.columns())
                .extracting(Column::target)
                .isEqualTo(before.columns().stream().map(Column::target).toList());
        assertThat(after.format()).isEqualTo(before.format());
        assertThat(after.decimals()).isEqualTo(before.decimals());
    }

    private void letGo(String systemId) {
        var id = database.asOwner()
                .query(
                        "select keepsake_id from customer where workspace_id = ? and system_id = ?",
                        (row, number) -> new KeepsakeId(row.getString(1)),
                        acme.id().value(),
                        systemId)
                .getFirst();
        world.as(
                acme.grace(),
                () -> archiving.archive(acme.id(), id, new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty())));
    }

    private ImportSettings settings(ImportId id) {
        return world.as(acme.grace(), () -> importing.imports().require(acme.id(), id))
                .settings();
    }

    private int wrongRows() {
        return database.asOwner()
                .queryForList(
                        "select 1 from import_wrong_row where workspace_id = ?",
                        acme.id().value())
                .size();
    }
}
