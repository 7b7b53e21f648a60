package io.keepsake.event;

import static io.keepsake.event.Outcome.ARCHIVED;
import static io.keepsake.event.Outcome.DUPLICATE;
import static io.keepsake.event.Outcome.TAKEN;
import static io.keepsake.event.Shop.NOON;
import static io.keepsake.event.Shop.event;
import static io.keepsake.event.Shop.message;
import static io.keepsake.event.Shop.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class EventIntakeTest {
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
    void keepsAnEventAsItCame() {
        var properties = Json.parse("""
                {"items": [{"product": "Rose Serum", "quantity": 2}], "revenue": 24.5, "currency": "EUR", "note": "\\"Für Oma\\" \uD83C\uDF39"}
                """);

        var outcomes = take(new IncomingEvent(shop.marie, " Order Completed ", NOON, properties, Optional.of("m-1")));

        assertThat(outcomes).containsExactly(TAKEN);
        assertThat(shop.texts("""
                        select name || ' ' || amount || ' ' || currency || ' ' || (occurred_at at time zone 'UTC')
                        from event where workspace_id = ?
                        """, shop.id.value())).containsExactly("Order Completed 2450 EUR 2026-03-03 12:00:00");
        assertThat(shop.texts("select properties from event where workspace_id = ?", shop.id.value()))
                .first()
                .satisfies(kept -> assertThat(Json.parse(kept)).isEqualTo(Json.parse(properties.toString())));
    }

    @Test
    void addsUpWhatEachCustomerDid() {
        take(
                event(shop.marie, "Page Viewed", NOON.minusSeconds(60), Map.of()),
                purchase(shop.marie, 10),
                purchase(shop.marie, "2.50"),
                event(shop.emmy, "Page Viewed"));
        take(event(shop.marie, "Order Refunded", NOON.plusSeconds(60), Map.of("total", 4)));

        assertThat(shop.totals(shop.marie)).containsExactly(4L, 2L, 850L);
        assertThat(shop.seen(shop.marie)).containsExactly("2026-03-03 11:59:00", "2026-03-03 12:01:00");
        assertThat(shop.totals(shop.emmy)).containsExactly(1L, 0L, 0L);
    }

    @Test
    void takesAmountsInOtherCurrenciesBeside() {
        take(
                event(shop.marie, "Purchased", NOON, Map.of("amount", 19.99, "currency", "USD")),
                event(shop.marie, "Purchased", NOON, Map.of("amount", 500, "currency", "jpy")),
                event(shop.marie, "Order Refunded", NOON, Map.of("amount", -9.99, "currency", "USD")),
                event(shop.marie, "Purchased", NOON, Map.of("amount", 1, "currency", "EUR")));

        assertThat(shop.totals(shop.marie)).containsExactly(4L, 3L, 100L);
        assertThat(shop.foreignRevenue(shop.marie)).containsExactly("JPY 500", "USD 1000");
    }

    @Test
    void followsWhatTheWorkspaceDefines() {
        shop.define("Subscription Renewed", "order", "fee");
        shop.define("Purchased", "nothing", null);
        shop.define("Chargeback", "refund", null);

        take(
                event(shop.marie, "Subscription Renewed", NOON, Map.of("fee", 30, "amount", 1)),
                purchase(shop.marie, 10),
                event(shop.marie, "Chargeback", NOON, Map.of("value", 5)));

        assertThat(shop.totals(shop.marie)).containsExactly(3L, 1L, 2500L);
    }

    @Test
    void takesAMessageOnce() {
        assertThat(take(
                        message(shop.marie, "a"),
                        message(shop.marie, "b"),
                        message(shop.marie, "a"),
                        event(shop.marie, "x")))
                .containsExactly(TAKEN, TAKEN, DUPLICATE, TAKEN);
        assertThat(take(message(shop.marie, "b"), message(shop.marie, "c"), event(shop.marie, "x")))
                .containsExactly(DUPLICATE, TAKEN, TAKEN);

        assertThat(shop.events()).isEqualTo(5);
        assertThat(shop.totals(shop.marie)).containsExactly(5L, 0L, 0L);
    }

    @Test
    void keepsTheMessagesOfWorkspacesApart() {
        var twin = Shop.open(world, database);

        assertThat(take(message(shop.marie, "a"))).containsExactly(TAKEN);
        assertThat(as(() -> intake.take(twin.id, List.of(message(twin.marie, "a")))))
                .containsExactly(TAKEN);

        assertThat(shop.events()).isEqualTo(1);
        assertThat(twin.events()).isEqualTo(1);
        assertThatThrownBy(() -> take(event(twin.marie, "Page Viewed"))).isInstanceOf(NotFound.class);
        assertThat(twin.events()).isEqualTo(1);
    }

    @Test
    void takesNothingForWhoWasLetGo() {
        shop.archive(shop.marie);

        assertThat(take(message(shop.marie, "a"), message(shop.emmy, "a"), message(shop.marie, "b")))
                .containsExactly(ARCHIVED, TAKEN, ARCHIVED);

        assertThat(shop.totals(shop.marie)).containsExactly(0L, 0L, 0L);
        assertThat(shop.number("select count(*) from event_message where workspace_id = ?", shop.id.value()))
                .isEqualTo(1);
    }

    @Test
    void takesAllOrNothing() {
        var late = event(shop.marie, "Page Viewed", Instant.now().plus(Duration.ofDays(2)), Map.of());

        assertThatThrownBy(() -> take(event(shop.marie, "Page Viewed"), late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The time lies more than a day ahead.");
        assertThat(shop.events()).isZero();
    }

    @Test
    void findsAPlaceForOldEventsByTheYear() {
        take(
                event(shop.marie, "Purchased", Instant.parse("1997-01-01T00:00:00Z"), Map.of("amount", 11.77)),
                event(shop.marie, "Page Viewed", Instant.parse("1997-12-31T23:59:59.999999Z"), Map.of()));
        take(event(shop.marie, "Purchased", Instant.parse("1990-01-01T00:00:00Z"), Map.of("amount", 1)));
        take(event(shop.marie, "Page Viewed", Instant.parse("2024-02-29T10:00:00Z"), Map.of()));

        assertThat(shop.texts(
                        "select tableoid::regclass::text from event where workspace_id = ? order by occurred_at",
                        shop.id.value()))
                .containsExactly("event_1990", "event_1997", "event_1997", "event_2024_02");
        assertThat(shop.totals(shop.marie)).containsExactly(4L, 2L, 1277L);
    }

    @Test
    void notesPropertiesInTheCatalogue() {
        take(event(
                shop.marie,
                "Purchased",
                NOON,
                Map.of("sku", "A1", "note", "for Oma", "items", List.of(Map.of("price", 1)))));
        take(event(shop.marie, "Purchased", NOON, Map.of("sku", 5)));

        assertThat(shop.texts("""
                        select path || ' ' || type || ' ' || identifies from catalogue_entry
                        where workspace_id = ? and subject = 'event' order by path
                        """, shop.id.value()))
                .containsExactly("items.price number false", "note text true", "sku text false");
    }

    @Test
    void refusesWhoMayNotImport() {
        assertThatThrownBy(() -> intake.take(shop.id, List.of(event(shop.marie, "x"))))
                .isInstanceOf(NotPermitted.class);
    }

    private List<Outcome> take(IncomingEvent... events) {
        return as(() -> intake.take(shop.id, List.of(events)));
    }

    private static <R, X extends Throwable> R as(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return Ambient.as(new Actor.Keepsake(), work);
    }
}
