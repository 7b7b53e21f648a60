package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
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
    World world;

    @Autowired
    TestDatabase database;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = Shop.open(world, database);
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

        assertThat(shop.texts("""
                        select c.relname from pg_class c
                        where c.relispartition and c.relkind = 'r' and c.relname like 'event\\_%'
                          and not (c.relrowsecurity
                                   and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                                   and c.relacl is null)
                        """)).isEmpty();
        assertThat(shop.texts("""
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
                """, shop.id.value(), shop.marie.value());
        run();
        database.asOwner().update("delete from event_default");

        assertThat(log).contains("WARN").contains("At least 1 events stand in no month's partition");
    }

    @Test
    void forgetsMessagesAfterThirtyDays() {
        var twin = Shop.open(world, database);
        take(shop, Shop.message(shop.marie, "old"));
        take(shop, Shop.message(shop.marie, "older"));
        take(twin, Shop.message(twin.marie, "old"));
        age(shop, 31);
        take(shop, Shop.message(shop.marie, "new"));
        age(twin, 29);

        run();

        assertThat(messages(shop)).isEqualTo(1);
        assertThat(messages(twin)).isEqualTo(1);
        assertThat(take(shop, Shop.message(shop.marie, "old"))).containsExactly(Outcome.TAKEN);
        assertThat(take(twin, Shop.message(twin.marie, "old"))).containsExactly(Outcome.DUPLICATE);
    }

    private void run() {
        Ambient.as(new Actor.Keepsake(), () -> {
            upkeep.run();
            return true;
        });
    }

    private List<Outcome> take(Shop shop, IncomingEvent event) {
        return Ambient.as(new Actor.Keepsake(), () -> intake.take(shop.id, List.of(event)));
    }

    private void age(Shop shop, int days) {
        database.asOwner()
                .update(
                        "update event_message set received_at = now() - make_interval(days => ?) where workspace_id = ?",
                        days,
                        shop.id.value());
    }

    private static long messages(Shop shop) {
        return shop.number("select count(*) from event_message where workspace_id = ?", shop.id.value());
    }

    private List<String> partitions() {
        return shop.texts("select relname from pg_class where relispartition and relkind = 'r'");
    }

    private static String name(YearMonth month) {
        return "event_" + month.format(DateTimeFormatter.ofPattern("yyyy_MM"));
    }
}
