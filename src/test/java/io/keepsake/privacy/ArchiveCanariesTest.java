package io.keepsake.privacy;

import static io.keepsake.privacy.Stories.event;
import static io.keepsake.privacy.Stories.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Profile;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One customer with a telltale value in every place there is; afterwards the whole database is searched for them. */
@KeepsakeTest
@ExtendWith(OutputCaptureExtension.class)
class ArchiveCanariesTest {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCanariesTest.class);
    private static final String FIRST = "Zephyrine";
    private static final String LAST = "Quackenbush";
    private static final String EMAIL = "Zephyrine.Q@canary-mail.example";
    private static final String MOBILE = "+4915799887766";
    private static final String SYSTEM_ID = "CANARY-SYS-0815";
    private static final String CITY = "Canaryville";
    private static final String DEVICE = "canary-device-77";
    private static final List<String> CANARIES = List.of(
            FIRST, LAST, EMAIL, "15799887766", SYSTEM_ID, CITY, DEVICE, "canary-", "canaryattribute", "canaryreferrer");

    @Autowired
    World world;

    @Autowired
    Stories stories;

    @Autowired
    Archiving archiving;

    @Autowired
    TestDatabase database;

    private Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
    }

    @Test
    void leavesNoneAnywhere(CapturedOutput log) {
        var customer = plant();
        assertThat(found()).as("planted").isNotEmpty();
        archive(customer);
        assertThat(found()).isEmpty();
        assertThat(gathered()).isEmpty();
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(folded());
        assertThat(serverLog().toLowerCase(Locale.ROOT)).doesNotContain(folded());
    }

    /** The database quotes rows in the details of an error; the driver would repeat them, and both write a log. */
    @Test
    void leavesNoneInTheLogsWhereItFails(CapturedOutput log) {
        var customer = plant();
        var owner = database.asOwner();
        owner.execute("""
                create function sabotage() returns trigger language plpgsql as
                $$ begin raise exception 'sabotage' using detail = old, hint = old.email; end $$;
                create trigger sabotage before update on customer for each row execute function sabotage()
                """);
        try {
            assertThatThrownBy(() -> archive(customer)).satisfies(failure -> LOG.error("Not archived", failure));
        } finally {
            owner.execute("drop function sabotage() cascade");
        }
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).contains("sabotage").doesNotContain(folded());
        assertThat(serverLog().toLowerCase(Locale.ROOT)).contains("sabotage").doesNotContain(folded());
    }

    private void archive(Customer customer) {
        var request = new ArchiveRequest(ArchiveReason.CLEAN_UP, Optional.of("T-1"));
        world.as(acme.grace(), () -> archiving.archive(acme.id(), customer.keepsakeId(), request));
    }

    private Customer plant() {
        var customer = stories.customer(
                acme,
                new Profile(
                        FIRST,
                        LAST,
                        EMAIL,
                        MOBILE,
                        SYSTEM_ID,
                        "en",
                        CITY,
                        "DE",
                        json("Motto", "canaryattribute", "plan", "for " + LAST, FIRST + "'s club", true)),
                DEVICE);
        stories.write(
                "update customer set acquisition = jsonb_build_object('source', 'google', 'campaign', ?::text,"
                        + " 'referrer', 'https://canaryreferrer.example') where id = ?",
                "for " + EMAIL,
                customer.id().value());
        stories.happened(
                acme,
                customer,
                event("Support Message", "message", "canary-free-text of " + FIRST),
                event("Product Viewed", "product", "Made for " + LAST, "tags", List.of("a", EMAIL, "b")),
                event("Searched", "q", "canary-query", "nested", Map.of("deep", Map.of("note", "canary-deep"))),
                event("Odd", EMAIL, 1, "by", Map.of("product", List.of(Map.of(LAST, "x"), Map.of("sku", MOBILE)))),
                event("Called", "sku", "0157 998 877 66", "quantity", 4915799887766L),
                event("Visited", "url", "/?e=" + EMAIL.replace("@", "%40")),
                event(LAST + " complained", "product", "Plain soap"));
        plantElsewhere(customer);
        return customer;
    }

    private void plantElsewhere(Customer customer) {
        var workspace = acme.id().value();
        var user = acme.grace().value();
        stories.write("""
                insert into saved_filter (workspace_id, id, name, query, user_id, created_at)
                values (?, 1, ?, 'state=registered', ?, now()), (?, 2, 'Nice', ?, ?, now())
                """, workspace, "Only " + LAST, user, workspace, "q=" + EMAIL.replace("@", "%40"), user);
        stories.write(
                "insert into grid_preference values (?, ?, array['name', ?])", workspace, user, FIRST + "'s club");
        stories.write("""
                insert into import (workspace_id, id, kind, file_name, settings, state, user_id, created_at)
                values (?, 'i', 'customers', ?, ?::jsonb, 'finished', ?, now())
                """, workspace, LAST + ".csv", "{\"columns\": [{\"heading\": \"" + EMAIL + "\"}]}", user);
        plantWrongRow("email", EMAIL.toLowerCase(Locale.ROOT));
        plantWrongRow("mobile", MOBILE);
        plantWrongRow("system_id", SYSTEM_ID);
        plantWrongRow("device", DEVICE);
        stories.write(
                "insert into event_definition (workspace_id, name, counts_as, label) values (?, 'Complained', 'nothing', ?)",
                workspace,
                LAST + " complained");
        stories.write("""
                insert into catalogue_entry (workspace_id, subject, path, type, identifies, reason, description, first_seen_at)
                values (?, 'event', 'mood', 'text', true, '', ?, now())
                """, workspace, "As in " + EMAIL);
        stories.write("""
                insert into audit_entry (workspace_id, id, at, action, customer_id, fields)
                values (?, 1, now(), 'Edited', ?, array['Email', ?])
                """, workspace, customer.id().value(), FIRST + "'s club");
    }

    private void plantWrongRow(String column, String value) {
        stories.write("""
                insert into import_wrong_row (workspace_id, import_id, line, outcome, reason, fields, %s, created_at)
                select ?, 'i', count(*), 'wrong', 'No.', array['canary-row'], ?, now() from import_wrong_row
                """.formatted(column), acme.id().value(), value);
    }

    /** Every table of the database, partitions and all, row by row as text; bytes also as what they spell. */
    private List<String> found() {
        return tables().flatMap(table ->
                        CANARIES.stream().filter(canary -> holds(table, canary)).map(canary -> canary + " in " + table))
                .toList();
    }

    private boolean holds(String table, String canary) {
        var hex = HexFormat.of().formatHex(canary.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Boolean.TRUE.equals(database.asOwner()
                .queryForObject(
                        "select exists (select from %1$s t where lower(t::text) like ? or t::text like ?)"
                                .formatted(table),
                        Boolean.class,
                        "%" + canary.toLowerCase(Locale.ROOT) + "%",
                        "%" + hex + "%"));
    }

    private Stream<String> tables() {
        return stories.texts("""
                select oid::regclass::text from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                """).stream();
    }

    /** What the server gathered to plan queries by. */
    private List<String> gathered() {
        database.asSuperuser().execute("analyze");
        return CANARIES.stream()
                .filter(canary -> Boolean.TRUE.equals(database.asSuperuser()
                        .queryForObject(
                                "select exists (select from pg_stats where lower(pg_stats::text) like ?)",
                                Boolean.class,
                                "%" + canary.toLowerCase(Locale.ROOT) + "%")))
                .toList();
    }

    private String serverLog() {
        return String.valueOf(
                database.asSuperuser().queryForObject("select pg_read_file(pg_current_logfile())", String.class));
    }

    private static String[] folded() {
        return CANARIES.stream().map(canary -> canary.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
