package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.personal.ValueType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class EventsImportTest {
    @Autowired
    Importing importing;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private World.Brand globex;

    @BeforeEach
    void openGlobex() {
        globex = world.globex();
    }

    @Test
    void addsUpToTheTotalsOfTheShop() {
        var shop = new Shop(2_500);
        var customers = importing.bring(globex, ImportKind.CUSTOMERS, shop.customers());
        var events = importing.bring(globex, ImportKind.EVENTS, shop.purchases());

        assertThat(customers.counts()).isEqualTo(new Counts(shop.people(), 0, 0, 0, 0, 0, 0, 0));
        assertThat(events.check()).contains(events.counts());
        assertThat(events.counts()).isEqualTo(new Counts(shop.sold(), 0, 0, 0, 0, 0, 0, 0));
        assertThat(totals()).isEqualTo("%1$d events, %1$d orders, %2$d cents".formatted(shop.sold(), shop.revenue()));
        assertThat(one("select count(*) from event where workspace_id = ?")).isEqualTo(shop.sold());
        assertThat(one("select sum(amount) from event where workspace_id = ?")).isEqualTo(shop.revenue());
    }

    @Test
    void takesTheSameLineTwiceAsTwoEvents() {
        importing.bring(globex, ImportKind.CUSTOMERS, "id\n1\n");
        var done = importing.bring(globex, ImportKind.EVENTS, """
                customer_id,date,amount
                1,2026-01-02,5
                1,2026-01-02,5
                """);

        assertThat(done.counts().added()).isEqualTo(2);
    }

    @Test
    void takesAnEventWithAnIdOnceAndTheCheckKnows() {
        importing.bring(globex, ImportKind.CUSTOMERS, "id\n1\n");
        importing.bring(globex, ImportKind.EVENTS, """
                customer_id,date,amount,event id
                1,2026-01-02,5,a
                """);
        var done = importing.bring(globex, ImportKind.EVENTS, """
                customer_id,date,amount,event id
                1,2026-01-02,5,a
                1,2026-01-03,6,b
                1,2026-01-03,6,b
                1,2026-01-04,6,
                """);

        assertThat(done.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0, 0));
        assertThat(done.check()).contains(done.counts());
    }

    @Test
    void readsTimesInTheWorkspacesZoneAndEverythingElseOfAnEvent() {
        importing.bring(globex, ImportKind.CUSTOMERS, "email,phone\nada@acme.test,+12125550123\n");
        importing.bring(globex, ImportKind.EVENTS, """
                email|event|date|amount|currency|product|quantity|gift
                Ada@acme.test|Purchased|05/31/2026|$1,234.50|eur|Rose Serum|2|no
                ada@acme.test|Product Viewed|05/30/2026 2:30 PM||||3|yes
                """);

        assertThat(database.asOwner()
                        .queryForList("""
                select name || ' ' || to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' '
                       || coalesce(amount || currency, '-') || ' ' || properties
                from event where workspace_id = ? order by occurred_at
                """, String.class, globex.id().value()))
                .containsExactly(
                        "Product Viewed 2026-05-30 18:30 - {\"gift\": true, \"quantity\": 3}",
                        "Purchased 2026-05-31 04:00 123450EUR {\"gift\": false, \"amount\": 1234.50, \"product\": \"Rose"
                                + " Serum\", \"currency\": \"EUR\", \"quantity\": 2}");
    }

    @Test
    void leavesEventsOfUnknownPeopleOutUnlessAskedToAddThem() {
        var file = """
                email,event,date
                new@acme.test,Page Viewed,2026-01-02
                new@acme.test,Page Viewed,2026-01-03
                """;
        var left = importing.bring(globex, ImportKind.EVENTS, file);
        assertThat(left.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 2, 0));
        assertThat(reasons(left)).containsOnly("No customer of this workspace has the email in the row.");

        var added = importing.bring(globex, ImportKind.EVENTS, file, settings -> settings.withAddCustomers(true));
        assertThat(added.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 1));
        assertThat(added.check()).contains(added.counts());
        assertThat(one("select count(*) from customer where workspace_id = ?")).isOne();
    }

    @Test
    void reportsIdentifiersOfDifferentPeopleAsConflict() {
        importing.bring(globex, ImportKind.CUSTOMERS, "id,email\n1,ada@acme.test\n2,grace@acme.test\n");
        var done = importing.bring(globex, ImportKind.EVENTS, """
                customer_id,email,event,date
                1,grace@acme.test,Page Viewed,2026-01-02
                1,ada@acme.test,Page Viewed,2026-01-02
                """);

        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(reasons(done)).containsExactly("The identifiers in the row belong to different customers.");
    }

    @Test
    void saysWhatIsWrongWithARow() {
        importing.bring(globex, ImportKind.CUSTOMERS, "id\n1\n");
        var done = importing.bring(
                globex,
                ImportKind.EVENTS,
                """
                customer_id,date,amount
                1,2026-01-02,5
                1,1.2.2026,5
                1,,5
                1,2026-01-02,lots
                ,2026-01-02,5
                1,1890-01-02,5
                1,2026-01-03,6
                """,
                settings -> settings.withColumn(
                        1, settings.columns().get(1).holding(Target.TIME).written(TimeFormat.ISO)));

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(reasons(done))
                .containsExactly(
                        "date: “1.2.2026” is not a time like 2026-05-31.",
                        "date: The time is missing.",
                        "amount: “lots” is not an amount like 1,234.50.",
                        "Nothing in the row says whose event it is.",
                        "The time lies before 1990.");
    }

    @Test
    void leavesRowsOutWhoseAmountCannotBeCounted() {
        importing.bring(globex, ImportKind.CUSTOMERS, "id\n1\n");
        var mapped = importing.bring(globex, ImportKind.EVENTS, """
                customer_id,event,date,amount,currency
                1,Purchased,2026-01-02,5,EURO
                1,Rating Given,2026-01-02,5000000000000,USD
                1,Rating Given,2026-01-02,5,USD
                """);
        var named = importing.bring(
                globex,
                ImportKind.EVENTS,
                """
                customer_id,event,date,value
                1,Video Progress,2026-01-02,5000000000000
                1,Purchased,2026-01-02,5000000000000
                """,
                settings -> settings.withColumn(
                        3,
                        settings.columns()
                                .get(3)
                                .holding(Target.PROPERTY)
                                .named("value")
                                .typed(ValueType.NUMBER)));

        assertThat(reasons(mapped))
                .containsExactly(
                        "currency: The currency is not one of the three-letter codes of ISO 4217, such as EUR.",
                        "amount: The amount is larger than 1,000,000,000.");
        assertThat(reasons(named)).containsExactly("value: The amount is larger than 1,000,000,000.");
        assertThat(named.check()).contains(named.counts());
        assertThat(one("select count(*) from event where workspace_id = ?")).isEqualTo(2);
    }

    private String totals() {
        return database.asOwner()
                .query("""
                        select sum(events) || ' events, ' || sum(orders) || ' orders, ' || sum(revenue) || ' cents'
                        from customer_stat where workspace_id = ?
                        """, (row, number) -> row.getString(1), globex.id().value())
                .getFirst();
    }

    private long one(String sql) {
        return database.asOwner()
                .query(sql, (row, number) -> row.getLong(1), globex.id().value())
                .getFirst();
    }

    private List<String> reasons(Import done) {
        return world.as(globex.grace(), () -> importing.imports().wrongRows(globex.id(), done.id(), 0, 100)).stream()
                .map(WrongRow::reason)
                .toList();
    }
}
