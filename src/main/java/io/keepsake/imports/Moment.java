package io.keepsake.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A point in time as far as a file tells it.
 *
 * @param time empty where only the day is told
 * @param offset empty where the workspace's zone is meant
 */
record Moment(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
    static Moment of(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return new Moment(utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of(ZoneOffset.UTC));
    }

    /** A day begins at its first moment in the zone. */
    Instant in(ZoneId workspace) {
        var zone = offset.<ZoneId>map(given -> given).orElse(workspace);
        return time.map(at -> date.atTime(at).atZone(zone))
                .orElseGet(() -> date.atStartOfDay(zone))
                .toInstant();
    }

    /** In ISO 8601, as much of it as is told. */
    String iso() {
        return date
                + time.map(at -> "T" + at).orElse("")
                + offset.map(ZoneOffset::toString).orElse("");
    }
}
