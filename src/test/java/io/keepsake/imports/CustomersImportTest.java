package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.personal.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class CustomersImportTest {
    @Autowired
    Importing importing;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @Test
    void readsEveryFieldOfACustomer() {
        var done = importing.bring(acme, ImportKind.CUSTOMERS, """
                Customer ID;Name;E-Mail;Phone;Lang;City;Country;UTM Source;Newsletter;Points;Birthday;VIP
                42;Ada Lovelace;Ada@Acme.test;0151 12345678;de;Berlin;Germany;fair;yes;1.234,5;10.12.1990;ja
                """);

        assertThat(done.counts()).isEqualTo(added(1));
        assertThat(database.asOwner().queryForMap("""
                select system_id, first_name, last_name, email, mobile, language, city, country,
                       acquisition::text, attributes::text
                from customer where workspace_id = ?
                """, acme.id().value()))
                .containsAllEntriesOf(Map.of(
                        "system_id", "42",
                        "first_name", "Ada",
                        "last_name", "Lovelace",
                        "email", "Ada@Acme.test",
                        "mobile", "+4915112345678",
                        "language", "de",
                        "city", "Berlin",
                        "country", "DE",
                        "acquisition", "{\"source\": \"fair\"}",
                        "attributes", "{\"VIP\": true, \"Points\": 1234.5, \"Birthday\": \"1990-12-10\"}"));
        assertThat(database.asOwner()
                        .queryForList(
                                "select channel || ' ' || state || ' ' || source from subscription where workspace_id = ?",
                                String.class,
                                acme.id().value()))
                .containsExactly("email subscribed import");
    }

    @Test
    void countsWhatTheCheckSaidItWould() {
        importing.bring(acme, ImportKind.CUSTOMERS, """
                id,email,city
                1,ada@acme.test,Berlin
                2,grace@acme.test,Bonn
                3,linus@acme.test,Ulm
                """);
        var checked = importing.check(acme, ImportKind.CUSTOMERS, """
                id,email,city
                1,ada@acme.test,Berlin
                2,grace@acme.test,Cologne
                4,new@acme.test,Trier
                4,new@acme.test,Mainz
                5,linus@acme.test,Ulm
                6,no address,Ulm
                """, settings -> settings);

        assertThat(checked.check()).contains(new Counts(1, 2, 1, 0, 0, 1, 1, 0));
        assertThat(customers()).isEqualTo(3);

        importing.start(acme, checked.id());
        var done = importing.end(acme.id(), acme.grace(), checked.id());

        assertThat(done.state()).isEqualTo(ImportState.FINISHED);
        assertThat(done.counts()).isEqualTo(new Counts(1, 2, 1, 0, 0, 1, 1, 0));
        assertThat(done.progress()).isEqualTo(1);
        assertThat(customers()).isEqualTo(4);
    }

    /** In steps of 2,000 rows, of which the later ones know what the earlier ones would do. */
    @Test
    void countsAFileOfManyStepsAsTheImportWill() {
        var csv = new StringBuilder("id,email,city\n");
        for (int i = 0; i < 5_000; i++) {
            var person = i % 4_000;
            csv.append("%d,person%d@acme.test,%s\n".formatted(person, person, i < 4_500 ? "Berlin" : "Ulm"));
        }
        var done = importing.bring(
                acme,
                ImportKind.CUSTOMERS,
                csv.append("5000,person1@acme.test,Ulm\n").toString());

        assertThat(done.counts()).isEqualTo(new Counts(4_000, 500, 500, 0, 0, 1, 0, 0));
        assertThat(done.check()).contains(done.counts());
    }

    @Test
    void keepsWrongRowsWithTheirReasonAndTheirPeople() {
        var file = """
                id,email,phone,points
                1,ada@acme.test,,many
                2,no address,123,7
                3,"oops@acme.test,,
                4
                5,fine@acme.test,,7
                """;
        var done = importing.bring(
                acme,
                ImportKind.CUSTOMERS,
                file,
                guessed -> guessed.withColumn(3, guessed.columns().get(3).typed(ValueType.NUMBER)));

        assertThat(done.counts().wrong()).isEqualTo(4);
        assertThat(done.counts().added()).isOne();
        assertThat(wrongRows(done))
                .containsExactly(
                        "2 points: “many” is not a number, like 1234.5. [1, ada@acme.test, , many]",
                        "3 email: “no address” is not an email address. phone: “123” is not a mobile number."
                                + " Write it with its country code, like +49 1511 2345678. [2, no address, 123, 7]",
                        "4 A quotation mark opens here and is never closed. [3,\"oops@acme.test,,]",
                        "5 The row has 1 column, the file has 4. [4]");
        assertThat(database.asOwner().queryForList("""
                select line || ' ' || coalesce(system_id, '-') || ' ' || coalesce(email, '-')
                from import_wrong_row where workspace_id = ? order by line
                """, String.class, acme.id().value()))
                .containsExactly("2 1 ada@acme.test", "3 2 -", "4 3,\"oops@acme.test,, oops@acme.test", "5 4 -");
    }

    @Test
    void removesTheFileWhenItEnds() {
        importing.bring(acme, ImportKind.CUSTOMERS, "email\nada@acme.test\n");

        assertThat(database.asOwner()
                        .queryForObject(
                                "select count(*) from import_chunk where workspace_id = ?",
                                Integer.class,
                                acme.id().value()))
                .isZero();
    }

    @Test
    void neverTurnsUnsubscribedIntoAnything() {
        importing.bring(acme, ImportKind.CUSTOMERS, "email,newsletter\nada@acme.test,no\n");
        var again = importing.bring(acme, ImportKind.CUSTOMERS, "email,newsletter\nada@acme.test,yes\n");

        assertThat(again.counts().unchanged()).isOne();
        assertThat(database.asOwner()
                        .queryForObject(
                                "select state from subscription where workspace_id = ?",
                                String.class,
                                acme.id().value()))
                .isEqualTo("unsubscribed");
    }

    @Test
    void keepsTwinBrandsApart() {
        var globex = world.globex();
        var file = "id,email,phone\n42,ada@acme.test,+4915112345678\n";
        importing.bring(acme, ImportKind.CUSTOMERS, file);
        var second = importing.bring(globex, ImportKind.CUSTOMERS, file);

        assertThat(second.counts()).isEqualTo(added(1));
        assertThat(customers()).isOne();
        assertThat(world.as(globex.grace(), () -> importing.imports().list(globex.id(), 10)))
                .hasSize(1);
    }

    private static Counts added(long rows) {
        return new Counts(rows, 0, 0, 0, 0, 0, 0, 0);
    }

    private int customers() {
        return database.asOwner()
                .queryForList(
                        "select id from customer where workspace_id = ?",
                        acme.id().value())
                .size();
    }

    private List<String> wrongRows(Import done) {
        return world.as(acme.grace(), () -> importing.imports().wrongRows(acme.id(), done.id(), 0, 100)).stream()
                .map(row -> row.line() + " " + row.reason() + " " + row.fields())
                .toList();
    }
}
