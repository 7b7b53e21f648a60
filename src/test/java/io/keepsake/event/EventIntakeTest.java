package io.keepsake.event;

import static io.keepsake.event.Brand.NOON;
import static io.keepsake.event.Brand.event;
import static io.keepsake.event.Brand.message;
import static io.keepsake.event.Brand.purchase;
import static io.keepsake.event.Outcome.ARCHIVED;
import static io.keepsake.event.Outcome.DUPLICATE;
import static io.keepsake.event.Outcome.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
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
    TestDatabase database;

    private Brand brand;

    @BeforeEach
    void openBrand() {
        brand = Brand.create(database);
    }

    @Test
    void keepsAnEventAsItCame() {
        var properties = Json.parse("""
                {"items": [{"product": "Rose Serum", "quantity": 2}], "revenue": 24.5, "currency": "EUR", "note": "\\"Für Oma\\" \uD83C\uDF39"}
                """);

        var outcomes = take(new IncomingEvent(brand.ada, " Order Completed ", NOON, properties, Optional.of("m-1")));

        assertThat(outcomes).containsExactly(TAKEN);
        assertThat(brand.texts("""
                        select name || ' ' || amount || ' ' || currency || ' ' || (occurred_at at time zone 'UTC')
                        from event where workspace_id = ?
                        """, brand.id.value())).containsExactly("Order Completed 2450 EUR 2026-03-03 12:00:00");
        assertThat(brand.texts("select properties from event where workspace_id = ?", brand.id.value()))
                .first()
                .satisfies(kept -> assertThat(Json.parse(kept)).isEqualTo(Json.parse(properties.toString())));
    }

    @Test
    void addsUpWhatEachCustomerDid() {
        take(
                event(brand.ada, "Page Viewed", NOON.minusSeconds(60), Map.of()),
                purchase(brand.ada, 10),
                purchase(brand.ada, "2.50"),
                event(brand.grace, "Page Viewed"));
        take(event(brand.ada, "Order Refunded", NOON.plusSeconds(60), Map.of("total", 4)));

        assertThat(brand.totals(brand.ada)).containsExactly(4L, 2L, 850L);
        assertThat(brand.seen(brand.ada)).containsExactly("2026-03-03 11:59:00", "2026-03-03 12:01:00");
        assertThat(brand.totals(brand.grace)).containsExactly(1L, 0L, 0L);
    }

    @Test
    void takesAmountsInOtherCurrenciesBeside() {
        take(
                event(brand.ada, "Purchased", NOON, Map.of("amount", 19.99, "currency", "USD")),
                event(brand.ada, "Purchased", NOON, Map.of("amount", 500, "currency", "jpy")),
                event(brand.ada, "Order Refunded", NOON, Map.of("amount", -9.99, "currency", "USD")),
                event(brand.ada, "Purchased", NOON, Map.of("amount", 1, "currency", "EUR")));

        assertThat(brand.totals(brand.ada)).containsExactly(4L, 3L, 100L);
        assertThat(brand.foreignRevenue(brand.ada)).containsExactly("JPY 500", "USD 1000");
    }

    @Test
    void followsWhatTheWorkspaceDefines() {
        brand.define("Subscription Renewed", "order", "fee");
        brand.define("Purchased", "nothing", null);
        brand.define("Chargeback", "refund", null);

        take(
                event(brand.ada, "Subscription Renewed", NOON, Map.of("fee", 30, "amount", 1)),
                purchase(brand.ada, 10),
                event(brand.ada, "Chargeback", NOON, Map.of("value", 5)));

        assertThat(brand.totals(brand.ada)).containsExactly(3L, 1L, 2500L);
    }

    @Test
    void takesAMessageOnce() {
        assertThat(take(
                        message(brand.ada, "a"),
                        message(brand.ada, "b"),
                        message(brand.ada, "a"),
                        event(brand.ada, "x")))
                .containsExactly(TAKEN, TAKEN, DUPLICATE, TAKEN);
        assertThat(take(message(brand.ada, "b"), message(brand.ada, "c"), event(brand.ada, "x")))
                .containsExactly(DUPLICATE, TAKEN, TAKEN);

        assertThat(brand.events()).isEqualTo(5);
        assertThat(brand.totals(brand.ada)).containsExactly(5L, 0L, 0L);
    }

    @Test
    void keepsTheMessagesOfWorkspacesApart() {
        var twin = Brand.create(database);

        assertThat(take(message(brand.ada, "a"))).containsExactly(TAKEN);
        assertThat(as(() -> intake.take(twin.id, List.of(message(twin.ada, "a")))))
                .containsExactly(TAKEN);

        assertThat(brand.events()).isEqualTo(1);
        assertThat(twin.events()).isEqualTo(1);
        assertThatThrownBy(() -> take(event(twin.ada, "Page Viewed"))).isInstanceOf(NotFound.class);
        assertThat(twin.events()).isEqualTo(1);
    }

    @Test
    void takesNothingForWhoWasLetGo() {
        brand.archive(brand.ada);

        assertThat(take(message(brand.ada, "a"), message(brand.grace, "a"), message(brand.ada, "b")))
                .containsExactly(ARCHIVED, TAKEN, ARCHIVED);

        assertThat(brand.totals(brand.ada)).containsExactly(0L, 0L, 0L);
        assertThat(brand.number("select count(*) from event_message where workspace_id = ?", brand.id.value()))
                .isEqualTo(1);
    }

    @Test
    void takesAllOrNothing() {
        var late = event(brand.ada, "Page Viewed", Instant.now().plus(Duration.ofDays(2)), Map.of());

        assertThatThrownBy(() -> take(event(brand.ada, "Page Viewed"), late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The time lies more than a day ahead.");
        assertThat(brand.events()).isZero();
    }

    @Test
    void findsAPlaceForOldMonths() {
        take(event(brand.ada, "Purchased", Instant.parse("1997-01-01T00:00:00Z"), Map.of("amount", 11.77)));
        take(event(brand.ada, "Purchased", Instant.parse("1990-01-01T00:00:00Z"), Map.of("amount", 1)));

        assertThat(brand.texts(
                        "select tableoid::regclass::text from event where workspace_id = ? order by occurred_at",
                        brand.id.value()))
                .containsExactly("event_1990_01", "event_1997_01");
        assertThat(brand.totals(brand.ada)).containsExactly(2L, 2L, 1277L);
    }

    @Test
    void notesPropertiesInTheCatalogue() {
        take(event(
                brand.ada,
                "Purchased",
                NOON,
                Map.of("sku", "A1", "note", "for Oma", "items", List.of(Map.of("price", 1)))));
        take(event(brand.ada, "Purchased", NOON, Map.of("sku", 5)));

        assertThat(brand.texts("""
                        select path || ' ' || type || ' ' || identifies from catalogue_entry
                        where workspace_id = ? and subject = 'event' order by path
                        """, brand.id.value()))
                .containsExactly("items.price number false", "note text true", "sku text false");
    }

    @Test
    void refusesWhoMayNotImport() {
        assertThatThrownBy(() -> intake.take(brand.id, List.of(event(brand.ada, "x"))))
                .isInstanceOf(NotPermitted.class);
    }

    private List<Outcome> take(IncomingEvent... events) {
        return as(() -> intake.take(brand.id, List.of(events)));
    }

    private static <R, X extends Throwable> R as(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return Ambient.as(new Actor.Keepsake(), work);
    }
}
