package io.keepsake.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class EventRetentionTest {
    @Autowired
    EventRetention retention;

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
    void keepsEventsForGoodUnlessToldOtherwise() {
        take(shop, purchase(shop, monthsAgo(200)));

        run();

        assertThat(asAdmin(() -> retention.months(shop.id))).isEmpty();
        assertThat(shop.events()).isEqualTo(1);
    }

    @Test
    void removesWhatIsTooOldAndKeepsTotalsAndFirstSeen() {
        take(shop, purchase(shop, monthsAgo(14)), purchase(shop, monthsAgo(13)), purchase(shop, monthsAgo(11)));
        var totals = shop.totals(shop.marie);
        var seen = shop.seen(shop.marie);

        keepFor(12);
        run();

        assertThat(shop.events()).isEqualTo(1);
        assertThat(shop.totals(shop.marie)).isEqualTo(totals).first().isEqualTo(3L);
        assertThat(shop.seen(shop.marie)).isEqualTo(seen);
    }

    @Test
    void removesMoreThanOnePortion() {
        var old = monthsAgo(5);
        take(
                shop,
                IntStream.range(0, 5_001)
                        .mapToObj(i -> purchase(shop, old.plusSeconds(i / 7)))
                        .toArray(IncomingEvent[]::new));

        keepFor(3);
        run();

        assertThat(shop.events()).isZero();
    }

    @Test
    void countsWholeDaysOfTheWorkspace() {
        var midnight = ZonedDateTime.now(ZoneId.of("Europe/Berlin"))
                .minusMonths(3)
                .toLocalDate()
                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                .toInstant();
        take(shop, purchase(shop, midnight), purchase(shop, midnight.minusMillis(1)));

        keepFor(3);
        run();

        assertThat(shop.texts("select occurred_at::text from event where workspace_id = ?", shop.id.value()))
                .hasSize(1);
    }

    @Test
    void leavesOtherWorkspacesAlone() {
        var other = Shop.open(world, database);
        take(shop, purchase(shop, monthsAgo(14)));
        take(other, purchase(other, monthsAgo(14)));

        keepFor(12);
        run();

        assertThat(shop.events()).isZero();
        assertThat(other.events()).isEqualTo(1);
    }

    @Test
    void saysBeforehandWhatWouldGo() {
        take(shop, purchase(shop, monthsAgo(14)), purchase(shop, monthsAgo(2)));

        var outdated = asAdmin(() -> retention.outdated(shop.id, 12));

        assertThat(outdated.events()).isEqualTo(1);
        assertThat(outdated.more()).isFalse();
        assertThat(outdated.before())
                .isEqualTo(ZonedDateTime.now(ZoneId.of("Europe/Berlin"))
                        .minusMonths(12)
                        .toLocalDate());
    }

    @Test
    void recordsWhoChangedIt() {
        keepFor(12);
        keepFor(12);
        asAdmin(() -> {
            retention.keepFor(shop.id, Optional.empty());
            return true;
        });

        assertThat(shop.texts(
                        "select action from audit_entry where workspace_id = ? and user_id = ? order by id",
                        shop.id.value(),
                        shop.admin.value()))
                .containsExactly("Limited the time that events are kept", "Kept events for good");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 241})
    void refusesTimesThatAreNone(int months) {
        assertThatThrownBy(() -> keepFor(months))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Events are kept for 1 to 240 months, or for good.");
    }

    @Test
    void isForThoseWhoAdminister() {
        assertThatThrownBy(() -> Ambient.as(new Actor.User(shop.marketer), () -> {
                    retention.keepFor(shop.id, Optional.of(12));
                    return true;
                }))
                .isInstanceOf(NotPermitted.class);
    }

    private void keepFor(int months) {
        asAdmin(() -> {
            retention.keepFor(shop.id, Optional.of(months));
            return true;
        });
    }

    private <T> T asAdmin(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Ambient.as(new Actor.User(shop.admin), work);
    }

    private void run() {
        Ambient.asKeepsake(upkeep::run);
    }

    private void take(Shop where, IncomingEvent... events) {
        Ambient.asKeepsake(() -> intake.take(where.id, List.of(events)));
    }

    private static IncomingEvent purchase(Shop shop, Instant at) {
        return new IncomingEvent(shop.marie, "Purchased", at, new Json(Map.of("amount", 5)), Optional.empty());
    }

    private static Instant monthsAgo(int months) {
        return ZonedDateTime.now(ZoneId.of("Europe/Berlin"))
                .minusMonths(months)
                .minusDays(1)
                .toInstant();
    }
}
