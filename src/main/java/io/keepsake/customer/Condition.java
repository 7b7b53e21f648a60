package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.text.PlainCharacters;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that must be true of every customer in a list.
 *
 * @param value as typed: a number like 1234.5, a day like 2026-05-03, else text in which case does not matter; empty for
 *     operators that take none. For a custom attribute, 5 is the number as well as the text, and true is both as well.
 */
public record Condition(Attribute attribute, Operator operator, String value) {
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?");

    /** @throws IllegalArgumentException where {@link #problem} finds one */
    public Condition {
        value = operator.takesValue() ? Blank.strip(value) : "";
        problem(attribute, operator, value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** Why there is no such condition, as a sentence for whoever types it; empty where there is. */
    public static Optional<String> problem(Attribute attribute, Operator operator, String value) {
        if (attribute instanceof Attribute.System known
                && !Operator.of(known, known.type()).contains(operator)) {
            return Optional.of(known.label() + " can't be compared like this.");
        }
        if (!operator.takesValue()) {
            return Optional.empty();
        }
        var text = Blank.strip(value);
        if (text.isEmpty()) {
            return Optional.of("Fill in a value.");
        }
        if (text.length() > LONGEST || !PlainCharacters.line(text)) {
            return Optional.of("Use at most " + LONGEST + " ordinary characters.");
        }
        return switch (type(attribute, operator)) {
            case NUMBER ->
                NUMBER.matcher(text).matches() ? Optional.empty() : Optional.of("Use a number, like 1234.5.");
            case DATE -> day(text).isPresent() ? Optional.empty() : Optional.of("Use a date, like 2026-05-03.");
            case TEXT, BOOLEAN -> Optional.empty();
        };
    }

    /** The value as a number; empty where it is none. */
    Optional<BigDecimal> number() {
        return NUMBER.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }

    /** The value as a day; empty where it is none. */
    public Optional<LocalDate> day() {
        return day(value);
    }

    /** What the value must be. */
    private static ValueType type(Attribute attribute, Operator operator) {
        return operator.type() == ValueType.TEXT && attribute instanceof Attribute.System known
                ? known.type()
                : operator.type();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            // years of five digits and more are beyond what the database can hold
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
