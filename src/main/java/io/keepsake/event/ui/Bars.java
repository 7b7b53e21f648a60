package io.keepsake.event.ui;

import io.keepsake.customer.CustomerState;
import io.keepsake.event.CountsAs;
import io.keepsake.event.DailyActivity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A customer's activity as the bars of a chart, without gaps.
 *
 * @param first the first day of all
 * @param last the last day of all: the one asked for, or that of an event after it
 * @param bars the earliest first
 */
record Bars(Grain grain, LocalDate first, LocalDate last, List<Bar> bars) {
    /**
     * What happened in one piece of time.
     *
     * @param from the first day
     * @param until the first day after
     * @param orders those among the events that count as one
     */
    record Bar(LocalDate from, LocalDate until, long events, long orders) {
        /** Whether it stands for the same time, whatever was counted in it. */
        boolean isSameTimeAs(Bar other) {
            return from.equals(other.from) && until.equals(other.until);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /**
     * Counts the events of some names. Which time the chart spans depends on all of them, so that it stays when one looks
     * at others.
     *
     * @param days not empty, the earliest first
     * @param named whether events of a name are counted
     * @param end the day to reach, also where nothing has happened for long
     */
    static Bars of(List<DailyActivity> days, Predicate<String> named, LocalDate end) {
        var first = days.getFirst().day();
        var last = Collections.max(List.of(days.getLast().day(), end));
        var grain = Grain.of(first, last);
        var counted = days.stream().filter(day -> named.test(day.name())).toList();
        var bars = Stream.iterate(grain.start(first), start -> !start.isAfter(last), grain::next)
                .map(start -> bar(counted, start, grain.next(start)))
                .toList();
        return new Bars(grain, first, last, bars);
    }

    /**
     * Where a customer's chart ends: today, as a silence says something too. Of somebody archived nothing more is told, so
     * there it ends with the last event.
     *
     * @param days not empty, the earliest first
     */
    static LocalDate end(CustomerState state, List<DailyActivity> days, LocalDate today) {
        return state == CustomerState.ARCHIVED ? days.getLast().day() : today;
    }

    /** What the highest bar counts. */
    long highest() {
        return bars.stream().mapToLong(Bar::events).max().orElse(0);
    }

    long events() {
        return bars.stream().mapToLong(Bar::events).sum();
    }

    private static Bar bar(List<DailyActivity> counted, LocalDate from, LocalDate until) {
        var empty = new Bar(from, until, 0, 0);
        var within = counted.stream().filter(day -> empty.contains(day.day())).toList();
        return new Bar(from, until, sum(within.stream()), sum(within.stream().filter(Bars::isOrder)));
    }

    private static long sum(Stream<DailyActivity> days) {
        return days.mapToLong(DailyActivity::events).sum();
    }

    private static boolean isOrder(DailyActivity day) {
        return day.countsAs() == CountsAs.ORDER;
    }
}
