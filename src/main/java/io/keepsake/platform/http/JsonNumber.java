package io.keepsake.platform.http;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as JSON has them, as far as anybody counts. */
final class JsonNumber {
    static final int MOST_DIGITS = 300;

    /** With so many before the point and behind it, a sign, the point and an exponent. */
    private static final int LONGEST = 2 * MOST_DIGITS + 20;

    private JsonNumber() {}

    /** A long where it is short and whole; empty where it has more digits than are kept. */
    static Optional<Number> read(String digits) {
        if (digits.length() <= 18 && digits.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')) {
            return Optional.of(Long.valueOf(digits));
        }
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(digits);
            var before = Math.abs(number.precision() - (long) number.scale());
            return before <= MOST_DIGITS && number.scale() <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException exponentBeyondAllNumbers) {
            return Optional.empty();
        }
    }
}
