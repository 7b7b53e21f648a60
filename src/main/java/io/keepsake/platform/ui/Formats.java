package io.keepsake.platform.ui;

import io.keepsake.platform.data.Money;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * Dates, amounts and counts as people of a workspace read them.
 *
 * @param zone what days and times of day mean
 * @param currency what bare totals are in
 */
public record Formats(ZoneId zone, Currency currency) {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String DOUBLE_SPACE = NO_BREAK_SPACE + NO_BREAK_SPACE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", ENGLISH);
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEEE, d MMM uuuu", ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", ENGLISH);

    /** "3 May 2026". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "3 May 2026", the day in the workspace's zone. */
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** "Sunday, 3 May 2026": the heading of a day. */
    public String dayOfWeek(LocalDate day) {
        return DAY_OF_WEEK.format(day);
    }

    /** "14:05". */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** "3 May 2026, 14:05". */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** "3 May 2026, 14:05:09 CEST": for a tooltip. */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(zone));
    }

    /**
     * "5 min ago", "3 h ago", then "Yesterday" and "4 days ago" by the workspace's days; the day itself where it is a week
     * ago or more, or still to come.
     */
    public String ago(Instant at, Instant now) {
        var since = Duration.between(at, now);
        var days = ChronoUnit.DAYS.between(
                at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (since.isNegative() || days >= 7) {
            return day(at);
        }
        if (since.toHours() >= 24) {
            return days == 1 ? "Yesterday" : days + " days ago";
        }
        if (since.toMinutes() >= 60) {
            return since.toHours() + " h ago";
        }
        return since.toMinutes() >= 1 ? since.toMinutes() + " min ago" : "Just now";
    }

    /** "12,345". */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(ENGLISH).format(number);
    }

    /** "1 event", "12,345 events". */
    public String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** "$1,234.50", "€12.00", "¥1,200", in the amount's own currency. */
    public String money(Money amount) {
        var format = NumberFormat.getCurrencyInstance(ENGLISH);
        format.setCurrency(amount.currency());
        var digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var symbol = amount.currency().getSymbol(ENGLISH);
        var text = format.format(amount.major());
        // a code such as KWD would run into the number
        return Character.isLetter(symbol.codePointBefore(symbol.length()))
                ? text.replace(symbol, symbol + NO_BREAK_SPACE).replace(DOUBLE_SPACE, NO_BREAK_SPACE)
                : text;
    }

    /** As {@link #money(Money)}, of minor units in the workspace's currency. */
    public String money(long minor) {
        return money(new Money(minor, currency));
    }
}
