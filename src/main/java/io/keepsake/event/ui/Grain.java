package io.keepsake.event.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Stream;

/** How much time one bar of the chart stands for. */
enum Grain {
    DAY("day", 62, "EEEE d MMMM uuuu"),
    WEEK("week", 434, "'Week of' d MMMM uuuu"),
    MONTH("month", 3_700, "MMMM uuuu"),
    YEAR("year", Long.MAX_VALUE, "uuuu");

    private final String word;
    private final long mostDays;
    private final DateTimeFormatter label;

    Grain(String word, long mostDays, String label) {
        this.word = word;
        this.mostDays = mostDays;
        this.label = DateTimeFormatter.ofPattern(label, Locale.ENGLISH);
    }

    /** The finest one whose bars are not too many for a small chart. */
    static Grain of(LocalDate first, LocalDate last) {
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        return Stream.of(values())
                .filter(grain -> days <= grain.mostDays)
                .findFirst()
                .orElse(YEAR);
    }

    /** "week". */
    String word() {
        return word;
    }

    /** The first day of the bar in which that day falls; weeks begin on Monday. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next bar. */
    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    /** A short label below the bar: "3 Mar", "Mar 2026". @param withYear where the chart spans more than one */
    String tick(LocalDate start, boolean withYear) {
        var pattern = switch (this) {
            case DAY, WEEK -> withYear ? "d MMM uuuu" : "d MMM";
            case MONTH -> "MMM uuuu";
            case YEAR -> "uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(start);
    }

    /** The bar in words: "Week of 3 March 2026". */
    String label(LocalDate start) {
        return label.format(start);
    }
}
