package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of custom attributes: as text that people type, and as they stand in a profile's JSON. There a number is a JSON
 * number of at most 20 digits and 10 decimals; a date is the string "2026-05-03", or with a time
 * "2026-05-03T08:15:00Z", always in UTC, so that dates also compare as text.
 */
public final class AttributeValue {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(20);
    private static final int MOST_DECIMALS = 10;

    private AttributeValue() {}

    /**
     * The value that the text means, as it stands in a profile's JSON; empty where it means none of this type.
     *
     * @param zone what a date with a time but without an offset means
     */
    public static Optional<Object> read(ValueType type, String text, ZoneId zone) {
        return switch (type) {
            case TEXT -> Optional.of(text);
            case NUMBER -> number(text);
            case BOOLEAN -> truth(text);
            case DATE -> date(text, zone);
        };
    }

    /** The type of a value in JSON; empty for what no attribute can be: nothing, lists, objects, numbers out of range. */
    static Optional<ValueType> type(@Nullable Object value) {
        return ValueType.of(value).filter(type -> !(value instanceof Number number) || fits(number));
    }

    /** Whether a value in JSON can be an attribute's of this type. Any string is a text, also one that looks like a date. */
    static boolean fits(ValueType type, Object value) {
        return type == ValueType.TEXT
                ? value instanceof String
                : type(value).filter(type::equals).isPresent();
    }

    /** Whether two values in JSON are the same, however their numbers are written. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number another) {
            return decimal(number).compareTo(decimal(another)) == 0;
        }
        return Objects.equals(one, other);
    }

    private static boolean fits(Number number) {
        if (number instanceof Double real && !Double.isFinite(real)) {
            return false;
        }
        var decimal = decimal(number);
        // the scale first: a number like 1e999999999 is short to write and endless to compute with
        return Math.abs((long) decimal.scale()) <= 400
                && decimal.abs().compareTo(BEYOND) < 0
                && decimal.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static Optional<Object> number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        var shortest = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    private static Optional<Object> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> date(String text, ZoneId zone) {
        // years of more or fewer than four digits would not compare as text
        if (text.length() < 10 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).toString()
                            : moment(text.replace(' ', 'T'), zone)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text, ZoneId zone) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) parsed).atZone(zone).toInstant();
    }
}
