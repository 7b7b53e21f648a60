package io.keepsake.platform.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of value an attribute or a property holds, as the data catalogue tells them apart. */
public enum ValueType {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** A day or a moment in ISO 8601. JSON has no dates, so it is text of that form. */
    DATE;

    private static final Pattern LIKE_A_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?");

    /** The type of one JSON value; empty for null, and for lists and objects, which only hold values. */
    public static Optional<ValueType> of(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Number number -> Optional.of(NUMBER);
            case Boolean yesOrNo -> Optional.of(BOOLEAN);
            case String text -> Optional.of(isDate(text) ? DATE : TEXT);
            default -> Optional.empty();
        };
    }

    public static ValueType ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(String text) {
        // cheap for the many that are none; 35 characters hold a moment with nanoseconds and an offset
        if (text.length() < 10
                || text.length() > 35
                || !LIKE_A_DATE.matcher(text).matches()) {
            return false;
        }
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else {
                DateTimeFormatter.ISO_DATE_TIME.parse(text.replace(' ', 'T'));
            }
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
