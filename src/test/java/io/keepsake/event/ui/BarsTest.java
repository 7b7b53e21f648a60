package io.keepsake.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.customer.CustomerState;
import io.keepsake.event.CountsAs;
import io.keepsake.event.DailyActivity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void standForDaysFirstAndForLongerTimesAsTheyGrow() {
        assertThat(Grain.of(MONDAY, MONDAY)).isEqualTo(Grain.DAY);
        assertThat(Grain.of(MONDAY, MONDAY.plusDays(61))).isEqualTo(Grain.DAY);
        assertThat(Grain.of(MONDAY, MONDAY.plusDays(62))).isEqualTo(Grain.WEEK);
        assertThat(Grain.of(MONDAY, MONDAY.plusMonths(18))).isEqualTo(Grain.MONTH);
        assertThat(Grain.of(MONDAY, MONDAY.plusYears(20))).isEqualTo(Grain.YEAR);
    }

    @Test
    void haveNoGaps() {
        var bars = bars(MONDAY.plusDays(3), day(MONDAY, 2), day(MONDAY.plusDays(2), 1));

        assertThat(bars.bars()).extracting(Bars.Bar::events).containsExactly(2L, 0L, 1L, 0L);
        assertThat(bars.highest()).isEqualTo(2);
        assertThat(bars.events()).isEqualTo(3);
    }

    @Test
    void beginOnMondaysAndFirsts() {
        var weeks = bars(MONDAY.plusDays(100), day(MONDAY.plusDays(3), 1), day(MONDAY.plusDays(100), 1));
        assertThat(weeks.grain()).isEqualTo(Grain.WEEK);
        assertThat(weeks.bars().getFirst().from()).isEqualTo(MONDAY);
        assertThat(weeks.bars().getFirst().until()).isEqualTo(MONDAY.plusWeeks(1));

        var months = bars(MONDAY.plusYears(2), day(MONDAY, 1), day(MONDAY.plusYears(2), 1));
        assertThat(months.bars()).hasSize(25);
        assertThat(months.bars().getFirst().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(months.bars()).extracting(Bars.Bar::events).contains(1L, 0L);
    }

    @Test
    void reachToTodayHoweverLongTheSilence() {
        var days = new DailyActivity[] {day(MONDAY, 1), day(MONDAY.plusDays(9), 1)};
        var today = MONDAY.plusYears(2);

        assertThat(bars(today, days).last()).isEqualTo(today);
        assertThat(bars(today, days).bars()).hasSize(25);
        assertThat(bars(MONDAY.plusDays(8), days).last()).isEqualTo(MONDAY.plusDays(9));
        assertThat(Bars.end(CustomerState.REGISTERED, List.of(days), today)).isEqualTo(today);
        assertThat(Bars.end(CustomerState.ANONYMOUS, List.of(days), today)).isEqualTo(today);
    }

    @Test
    void endWithTheLastEventOfSomebodyArchived() {
        var days = List.of(day(MONDAY, 1), day(MONDAY.plusDays(9), 1));
        assertThat(Bars.end(CustomerState.ARCHIVED, days, MONDAY.plusYears(2))).isEqualTo(MONDAY.plusDays(9));
    }

    @Test
    void countOrdersApartAndOnlyTheNamesWanted() {
        var days = List.of(
                new DailyActivity(MONDAY, "Page Viewed", CountsAs.NOTHING, 4),
                new DailyActivity(MONDAY, "Purchased", CountsAs.ORDER, 2),
                new DailyActivity(MONDAY, "Refunded", CountsAs.REFUND, 1));

        assertThat(Bars.of(days, name -> true, MONDAY).bars())
                .containsExactly(new Bars.Bar(MONDAY, MONDAY.plusDays(1), 7, 2));
        assertThat(Bars.of(days, "Page Viewed"::equals, MONDAY).bars())
                .containsExactly(new Bars.Bar(MONDAY, MONDAY.plusDays(1), 4, 0));
    }

    @Test
    void areNamedByTheirTime() {
        assertThat(Grain.DAY.label(MONDAY)).isEqualTo("Monday 2 March 2026");
        assertThat(Grain.WEEK.label(MONDAY)).isEqualTo("Week of 2 March 2026");
        assertThat(Grain.MONTH.label(MONDAY)).isEqualTo("March 2026");
        assertThat(Grain.YEAR.label(MONDAY)).isEqualTo("2026");
        assertThat(Grain.WEEK.tick(MONDAY, false)).isEqualTo("2 Mar");
        assertThat(Grain.WEEK.tick(MONDAY, true)).isEqualTo("2 Mar 2026");
    }

    private static Bars bars(LocalDate today, DailyActivity... days) {
        return Bars.of(List.of(days), name -> true, today);
    }

    private static DailyActivity day(LocalDate day, long events) {
        return new DailyActivity(day, "Page Viewed", CountsAs.NOTHING, events);
    }
}
