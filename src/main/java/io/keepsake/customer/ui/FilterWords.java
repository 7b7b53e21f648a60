package io.keepsake.customer.ui;

import io.keepsake.customer.Attribute;
import io.keepsake.customer.Condition;
import io.keepsake.customer.LastSeen;
import io.keepsake.platform.ui.Formats;
import java.time.LocalDate;

/** Filters, as people read them. */
record FilterWords(Formats formats) {
    /** "City is Berlin", "newsletter is Yes", "Orders more than 3", "Added after 3 May 2026". */
    String of(Condition condition, AttributeNames names) {
        var asks = names.of(condition.attribute()) + " " + condition.operator().label();
        return condition.operator().takesValue() ? asks + " " + value(condition) : asks;
    }

    /** "Seen in the last 7 days". */
    String of(LastSeen seen) {
        return switch (seen) {
            case LastSeen.WithinDays(int days) -> days == 1 ? "Seen today" : "Seen in the last " + days + " days";
            case LastSeen.Before(LocalDate day) -> "Last seen before " + formats.day(day);
            case LastSeen.Between(LocalDate first, LocalDate last) ->
                first.equals(last)
                        ? "Last seen on " + formats.day(first)
                        : "Last seen " + formats.day(first) + " to " + formats.day(last);
            case LastSeen.NotSince(LocalDate day) -> "Not seen since " + formats.day(day);
        };
    }

    private String value(Condition condition) {
        return condition.day().map(formats::day).orElseGet(() -> text(condition));
    }

    /** True and false as the customer's page has them. */
    private static String text(Condition condition) {
        var value = condition.value();
        var isTruth =
                condition.attribute() instanceof Attribute.Custom && (value.equals("true") || value.equals("false"));
        if (!isTruth) {
            return value;
        }
        return value.equals("true") ? "Yes" : "No";
    }
}
