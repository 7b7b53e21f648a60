package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@KeepsakeTest
@ExtendWith(OutputCaptureExtension.class)
class EventUpkeepTest {
    @Autowired
    EventUpkeep upkeep;

    @Autowired
    EventIntake intake;

    @Autowired
    TestDatabase database;

    private Brand brand;

    @BeforeEach
    void openBrand() {
        brand = Brand.create(database);
    }

    @Test
    void makesThreeMonthsAhead() {
        run();

        var now = YearMonth.now(Clock.systemUTC());
        assertThat(partitions())
                .contains(name(now), name(now.plusMonths(1)), name(now.plusMonths(2)), name(now.plusMonths(3)));
    }

    @Test
    void protectsEveryPartitionByItself() {
        run();

        assertThat(brand.texts("""
                        select c.relname from pg_class c
                        where c.relispartition and c.relkind = 'r' and c.relname like 'event\\_%'
                          and not (c.relrowsecurity
                                   and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                                   and c.relacl is null)
                        """)).isEmpty();
        assertThat(brand.texts("""
                        select distinct grantee from information_schema.role_table_grants
                        where table_name like 'event\\_2%' and grantee <> ?
                        """, database.owner().role())).isEmpty();
    }

    @Test
    void raisesAnAlarmOverEventsWithoutAMonth(CapturedOutput log) {
        run();
        assertThat(log).doesNotContain("event_default");

        database.asOwner().update("""
                insert into event (workspace_id, occurred_at, id, customer_id, name, received_at)
                values (?, '1991-05-01', 1, ?, 'Page Viewed', now())
                """, brand.id.value(), brand.ada.value());
        run();
        database.asOwner().update("delete from event_default");

        assertThat(log).contains("WARN").contains("At least 1 events stand in no month's partition");
    }

    @Test
    void forgetsMessagesAfterThirtyDays() {
        var twin = Brand.create(database);
        take(brand, Brand.message(brand.ada, "old"));
        take(brand, Brand.message(brand.ada, "older"));
        take(twin, Brand.message(twin.ada, "old"));
        age(brand, 31);
        take(brand, Brand.message(brand.ada, "new"));
        age(twin, 29);

        run();

        assertThat(messages(brand)).isEqualTo(1);
        assertThat(messages(twin)).isEqualTo(1);
        assertThat(take(brand, Brand.message(brand.ada, "old"))).containsExactly(Outcome.TAKEN);
        assertThat(take(twin, Brand.message(twin.ada, "old"))).containsExactly(Outcome.DUPLICATE);
    }

    private void run() {
        Ambient.as(new Actor.Keepsake(), () -> {
            upkeep.run();
            return true;
        });
    }

    private List<Outcome> take(Brand brand, IncomingEvent event) {
        return Ambient.as(new Actor.Keepsake(), () -> intake.take(brand.id, List.of(event)));
    }

    private void age(Brand brand, int days) {
        database.asOwner()
                .update(
                        "update event_message set received_at = now() - make_interval(days => ?) where workspace_id = ?",
                        days,
                        brand.id.value());
    }

    private static long messages(Brand brand) {
        return brand.number("select count(*) from event_message where workspace_id = ?", brand.id.value());
    }

    private List<String> partitions() {
        return brand.texts("select relname from pg_class where relispartition and relkind = 'r'");
    }

    private static String name(YearMonth month) {
        return "event_" + month.format(DateTimeFormatter.ofPattern("yyyy_MM"));
    }
}
