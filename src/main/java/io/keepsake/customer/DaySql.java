package io.keepsake.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days against moments, as SQL. A day is that of the workspace's time zone: from its first moment up to the next day's. */
final class DaySql {
    private final ZoneId zone;
    private final Bindings bindings;

    DaySql(ZoneId zone, Bindings bindings) {
        this.zone = zone;
        this.bindings = bindings;
    }

    String before(String column, LocalDate day) {
        return "(" + column + " < " + start(day) + " and " + set(column) + ")";
    }

    String after(String column, LocalDate day) {
        return "(" + column + " >= " + start(day.plusDays(1)) + " and " + set(column) + ")";
    }

    String within(String column, LocalDate first, LocalDate last) {
        return "(" + column + " >= " + start(first) + " and " + column + " < " + start(last.plusDays(1)) + ")";
    }

    /** Whether there is a moment: the sentinels say that there is none. */
    String set(String column) {
        return "(" + column + " > '-infinity' and " + column + " < 'infinity')";
    }

    String seen(String column, LastSeen seen, Instant now) {
        return switch (seen) {
            case LastSeen.WithinDays(int days) ->
                "(" + column + " >= " + start(now.atZone(zone).toLocalDate().minusDays(days - 1L)) + ")";
            case LastSeen.Before(LocalDate day) -> before(column, day);
            case LastSeen.Between(LocalDate first, LocalDate last) -> within(column, first, last);
            case LastSeen.NotSince(LocalDate day) -> "(" + column + " < " + start(day) + ")";
        };
    }

    private String start(LocalDate day) {
        return bindings.bind(moment(day));
    }

    private OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
