package io.keepsake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Checksums;
import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Archiving where something goes wrong on the way, made to by triggers in the database. */
@KeepsakeTest
class ArchiveAllOrNothingTest {
    @Autowired
    World world;

    @Autowired
    Stories stories;

    @Autowired
    Archiving archiving;

    @Autowired
    TestDatabase database;

    private Brand acme;
    private Customer ada;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
        ada = stories.ada(acme);
        stories.write("""
                insert into saved_filter (workspace_id, id, name, query, user_id, created_at)
                values (?, 1, 'Lovelace', 'q=lovelace', ?, now())
                """, acme.id().value(), acme.grace().value());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "delete, customer_identifier",
        "delete, subscription",
        "delete, saved_filter",
        "update, customer",
        "update, event",
        "insert, archive",
        "insert, forget_list",
        "insert, erasure_ledger",
        "insert, audit_entry"
    })
    void changesNothingWhereAStepFails(String verb, String table) {
        var before = Checksums.of(database, acme.id());
        sabotaged(
                verb,
                table,
                "raise exception 'sabotage'",
                () -> assertThatThrownBy(this::archive).hasMessageContaining("sabotage"));
        assertThat(Checksums.of(database, acme.id())).isEqualTo(before);
        archive();
        assertThat(stories.current(acme, ada).archiveLabel()).isNotNull();
    }

    @ParameterizedTest(name = "{0} of {1} does nothing")
    @CsvSource({"delete, customer_identifier", "delete, subscription", "update, event", "delete, saved_filter"})
    void noticesWhatWasLeft(String verb, String table) {
        var before = Checksums.of(database, acme.id());
        sabotaged(
                verb,
                table,
                "return null",
                () -> assertThatThrownBy(this::archive)
                        .isInstanceOf(ArchiveFailed.class)
                        .hasMessageContaining(table)
                        .hasMessageNotContaining("Lovelace"));
        assertThat(Checksums.of(database, acme.id())).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            update | event    | new.amount := coalesce(new.amount, 0) + 1; return new | event
            update | event    | new.name := concat(new.name, '!'); return new               | event
            update | customer | new.created_at := now(); return new                   | customer
            update | customer | new.city := 'Ockham'; return new                      | customer
            update | customer | new.search_text := 'lovelace'; return new             | customer
            update | customer | new.keepsake_id := old.keepsake_id; return new        | customer
            """)
    void noticesWhatShouldHaveStayedOrGone(String verb, String table, String sabotage, String named) {
        var before = Checksums.of(database, acme.id());
        sabotaged(
                verb,
                table,
                sabotage,
                () -> assertThatThrownBy(this::archive)
                        .isInstanceOf(ArchiveFailed.class)
                        .hasMessageContaining(named));
        assertThat(Checksums.of(database, acme.id())).isEqualTo(before);
    }

    @Test
    void leavesNoLineInTheLedgersFile() {
        sabotaged(
                "insert",
                "audit_entry",
                "raise exception 'sabotage'",
                () -> assertThatThrownBy(this::archive).hasMessageContaining("sabotage"));
        assertThat(stories.number(
                        "select count(*) from erasure_ledger where customer_id = ?",
                        ada.id().value()))
                .isZero();
    }

    private void archive() {
        world.as(
                acme.grace(),
                () -> archiving.archive(
                        acme.id(), ada.keepsakeId(), new ArchiveRequest(ArchiveReason.OTHER, Optional.empty())));
    }

    private void sabotaged(String verb, String table, String body, Runnable work) {
        var owner = database.asOwner();
        owner.execute("create function sabotage() returns trigger language plpgsql as $$ begin " + body + "; end $$");
        owner.execute(
                "create trigger sabotage before %s on %s for each row when (%s.workspace_id = %d) execute function sabotage()"
                        .formatted(
                                verb,
                                table,
                                verb.equals("delete") ? "old" : "new",
                                acme.id().value()));
        try {
            work.run();
        } finally {
            owner.execute("drop function sabotage() cascade");
        }
    }
}
