package io.keepsake.event.api;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.text.PlainCharacters;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a message, each read as what it has to be.
 *
 * @param members as they were sent
 * @param pointer to the message, within all that was sent
 */
record Fields(Map<?, ?> members, String pointer) {
    private static final int LONGEST_ID = 200;

    /** No clock is so wrong; beyond it differences of moments leave all calendars. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** Something that has to be an object; nothing where it is absent. @throws Refused where it is anything else */
    Json object(String name) {
        var value = members.get(name);
        if (value == null) {
            return Json.EMPTY;
        }
        if (value instanceof Map<?, ?> object) {
            var copy = new LinkedHashMap<String, Object>();
            object.forEach((member, held) -> copy.put((String) member, held));
            return new Json(copy);
        }
        throw wrong(name, "Has to be an object.");
    }

    /** A text, without surrounding space; blank is absent. @throws Refused where it is anything else */
    Optional<String> text(String name) {
        var value = members.get(name);
        if (value == null || value instanceof String blank && blank.isBlank()) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text.strip());
        }
        throw wrong(name, "Has to be a text.");
    }

    /** An id, which some senders send as a number. @throws Refused where it cannot be one */
    Optional<String> id(String name) {
        var value = members.get(name);
        var id = value instanceof Number number ? Optional.of(plain(number)) : text(name);
        id.ifPresent(text -> {
            if (text.length() > LONGEST_ID || !PlainCharacters.line(text)) {
                throw wrong(name, "Has to be one line of at most " + LONGEST_ID + " characters.");
            }
        });
        return id;
    }

    /**
     * A moment as ISO 8601 has it, or in milliseconds since 1970.
     *
     * @throws Refused where it is none, or of another century than people send from
     */
    Optional<Instant> moment(String name) {
        var value = members.get(name);
        if (value == null || value instanceof String blank && blank.isBlank()) {
            return Optional.empty();
        }
        var moment = moment(name, value);
        if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
            throw wrong(name, "Has to lie between the years 1900 and 2200.");
        }
        return Optional.of(moment.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Leads to what a member has, or, where that is not in it, to what of the same name stands beside it.
     *
     * @param below a pointer within the member
     */
    String pointerIn(String name, String below) {
        var first =
                below.isEmpty() ? "" : below.split("/", 3)[1].replace("~1", "/").replace("~0", "~");
        if (members.get(name) instanceof Map<?, ?> object && (first.isEmpty() || object.containsKey(first))) {
            return "/" + name + below;
        }
        return members.containsKey(first) ? "/" + first : "";
    }

    Refused wrong(String name, String reason) {
        return Refused.wrong(pointer + "/" + name, reason);
    }

    private Instant moment(String name, Object value) {
        try {
            return value instanceof Number millis ? ofMillis(millis) : parsed(value.toString());
        } catch (DateTimeException | ArithmeticException none) {
            throw wrong(name, "Has to be a date and time as ISO 8601 has it, such as 2026-05-03T14:30:00Z.");
        }
    }

    private static Instant ofMillis(Number millis) {
        return Instant.ofEpochMilli(new BigDecimal(millis.toString()).longValueExact());
    }

    private static Instant parsed(String text) {
        var stripped = text.strip();
        if (stripped.length() == 10) {
            return LocalDate.parse(stripped).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                stripped.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
    }

    private static String plain(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }
}
