package io.keepsake.customer;

import static io.keepsake.customer.People.named;
import static io.keepsake.customer.People.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.World.Brand;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.UserId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class CustomerExportTest {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    CustomerExport export;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    TestDatabase database;

    Brand acme;

    @BeforeEach
    void opens() {
        acme = world.acme();
    }

    @Test
    void tellsAllThatIsKnown() {
        var anna = people.add(
                acme,
                named("Anna, \"Ann\"", "Müller")
                        .withEmail("Anna@web.de")
                        .withMobile("+4915112345678")
                        .withSystemId("C-1")
                        .withCity("Köln")
                        .from("DE")
                        .speaking("de")
                        .withAcquisition("source", "google")
                        .withAttribute("plan", "gold")
                        .withAttribute("score", new BigDecimal("-2.5"))
                        .withAttribute("vip", true)
                        .seen("2026-05-02T22:30:00Z")
                        .withTotals(12, 3, 123_456));
        world.as(acme.grace(), () -> subscriptions.unsubscribe(acme.id(), anna, Channel.EMAIL));
        assertThat(exported(CustomerQuery.ALL).getFirst().getFieldsAsMap())
                .containsEntry("Keepsake ID", anna.value())
                .containsEntry("State", "Registered")
                .containsEntry("First name", "Anna, \"Ann\"")
                .containsEntry("Last name", "Müller")
                .containsEntry("Email", "Anna@web.de")
                .containsEntry("Mobile", "+4915112345678")
                .containsEntry("System ID", "C-1")
                .containsEntry("City", "Köln")
                .containsEntry("Country", "DE")
                .containsEntry("Language", "de")
                .containsEntry("Acquisition source", "google")
                .containsEntry("Subscribed to email", "no")
                .containsEntry("Subscribed to SMS", "")
                .containsEntry("Last seen", "2026-05-03T00:30:00+02:00")
                .containsEntry("Events", "12")
                .containsEntry("Orders", "3")
                .containsEntry("Revenue", "1234.56")
                .containsEntry("Currency", "EUR")
                .containsEntry("plan", "gold")
                .containsEntry("score", "-2.5")
                .containsEntry("vip", "yes");
    }

    @Test
    void holdsWhatTheListHolds() {
        people.add(acme, named("Anna", "Müller").withCity("Köln"));
        people.add(acme, named("Bert", "Schulz").withCity("Berlin"));
        people.archived(acme, "Archived 7F3K-22");
        var cologne = CustomerQuery.ALL.with(new Condition(Attribute.System.CITY, Operator.IS, "koln"));
        assertThat(exported(cologne))
                .extracting(row -> row.getField("First name"))
                .containsExactly("Anna");
        var archived = CustomerQuery.ALL.withStates(java.util.Set.of(CustomerState.ARCHIVED));
        assertThat(exported(archived))
                .extracting(
                        row -> row.getField("State"),
                        row -> row.getField("Archived as"),
                        row -> row.getField("Last seen"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Archived", "Archived 7F3K-22", ""));
    }

    @Test
    void defusesFormulas() {
        people.add(
                acme,
                named("=HYPERLINK(\"http://x\")", "-Anna")
                        .withCity("@SUM(A1)")
                        .withMobile("+4915112345678")
                        .withAttribute("note", "+cmd|' /C calc'!A0")
                        .withAttribute("wide", "\uFF1D1+1")
                        .withAttribute("balance", new BigDecimal("-12.5")));
        assertThat(exported(CustomerQuery.ALL).getFirst().getFieldsAsMap())
                .containsEntry("First name", "'=HYPERLINK(\"http://x\")")
                .containsEntry("Last name", "'-Anna")
                .containsEntry("City", "'@SUM(A1)")
                .containsEntry("note", "'+cmd|' /C calc'!A0")
                .containsEntry("wide", "'\uFF1D1+1")
                .containsEntry("Mobile", "+4915112345678")
                .containsEntry("balance", "-12.5");
    }

    @Test
    void streamsPageByPageAndLosesNobody() {
        database.asOwner().update("""
                        insert into customer (workspace_id, id, keepsake_id, version, created_at, updated_at, sort_name, sort_email,
                                              sort_city, sort_mobile, sort_system_id, search_text)
                        select ?, i, lpad(i::text, 16, '0'), 1, now(), now(), '', '', '', '', '', ' someone ' || i
                        from generate_series(1, 2500) i
                        """, acme.id().value());
        database.asOwner()
                .update(
                        "insert into customer_stat (workspace_id, customer_id) select ?, i from generate_series(1, 2500) i",
                        acme.id().value());
        for (var query : List.of(CustomerQuery.ALL, CustomerQuery.ALL.withSearch("someone"))) {
            assertThat(exported(query))
                    .hasSize(2_500)
                    .extracting(row -> row.getField("Keepsake ID"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void goesOutBeforeAllIsRead() {
        database.asOwner().update("""
                        insert into customer (workspace_id, id, keepsake_id, version, created_at, updated_at, sort_name, sort_email,
                                              sort_city, sort_mobile, sort_system_id, search_text)
                        select ?, i, lpad(i::text, 16, '0'), 1, now(), now(), '', '', '', '', '', ''
                        from generate_series(1, 1001) i
                        """, acme.id().value());
        database.asOwner()
                .update(
                        "insert into customer_stat (workspace_id, customer_id) select ?, i from generate_series(1, 1001) i",
                        acme.id().value());
        var received = new ByteArrayOutputStream();
        var goesAway = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (received.size() > 50_000) {
                    throw new IOException("The reader has gone");
                }
                received.write(bytes, offset, length);
            }
        };
        assertThatThrownBy(() -> world.as(acme.grace(), () -> {
                    export.write(acme.id(), CustomerQuery.ALL, goesAway);
                    return true;
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(received.size()).isGreaterThan(10_000);
    }

    @Test
    void isForThoseWhoMayExport() {
        var globex = world.globex();
        for (var user : List.of(acme.linus(), globex.ada())) {
            var out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> export(user, CustomerQuery.ALL, out)).isInstanceOf(NotPermitted.class);
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void keepsWorkspacesApart() {
        var globex = world.globex();
        people.add(acme, named("Anna", "Müller").withEmail("anna@web.de").withAttribute("plan", "gold"));
        people.add(globex, named("Anna", "Miller").withEmail("anna@web.de").withAttribute("shoe size", 38));
        assertThat(exported(CustomerQuery.ALL))
                .extracting(row -> row.getField("Last name"))
                .containsExactly("Müller");
        assertThat(exported(CustomerQuery.ALL).getFirst().getHeader())
                .contains("plan")
                .doesNotContain("shoe size");
    }

    @Test
    void goesIntoTheAuditLogWithoutValues() {
        people.add(acme, nobody().withEmail("anna@web.de"));
        exported(CustomerQuery.ALL
                .withSearch("anna@web.de")
                .with(new Condition(Attribute.System.EMAIL, Operator.CONTAINS, "anna")));
        var entry = database.asOwner()
                .queryForMap(
                        "select user_id, action, customer_id, array_to_string(fields, ',') as fields from audit_entry"
                                + " where workspace_id = ? and action like 'Exported%'",
                        acme.id().value());
        assertThat(entry)
                .containsEntry("user_id", acme.grace().value())
                .containsEntry("action", "Exported customers")
                .containsEntry("customer_id", null)
                .containsEntry("fields", "Search,Email");
    }

    private List<NamedCsvRecord> exported(CustomerQuery query) {
        var out = new ByteArrayOutputStream();
        export(acme.grace(), query, out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFKeepsake ID,System ID,");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private void export(UserId user, CustomerQuery query, OutputStream out) {
        world.as(user, () -> {
            try {
                export.write(acme.id(), query, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
