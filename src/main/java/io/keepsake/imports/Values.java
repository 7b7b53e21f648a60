package io.keepsake.imports;

import io.keepsake.customer.EmailAddress;
import io.keepsake.platform.personal.ValueType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What values look like. All of them ask for some value at least: of none, nothing is known. */
final class Values {
    /** Digits that only name something: with a leading zero, a plus, or more of them than a quantity has. */
    private static final Pattern ONLY_NAMES = Pattern.compile("0[0-9]+|\\+[0-9 ()/-]+|[0-9]{16,}");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private Values() {}

    /** Whether it is a value rather than the name of a column. */
    static boolean isData(String text) {
        var value = text.strip();
        return EmailAddress.parse(value).isPresent()
                || isNumber(value, DecimalMark.POINT)
                || isNumber(value, DecimalMark.COMMA)
                || times(List.of(value)).isPresent();
    }

    static boolean areEmails(List<String> values) {
        return most(values, value -> EmailAddress.parse(value).isPresent());
    }

    /** Numbers with their country code, which no other column has. */
    static boolean areMobiles(List<String> values) {
        return most(
                values,
                value -> value.startsWith("+") && value.replaceAll("[^0-9]", "").length() >= 8);
    }

    static ValueType type(List<String> values, DecimalMark decimals) {
        if (most(values, value -> isNumber(value, decimals))
                && values.stream().noneMatch(v -> ONLY_NAMES.matcher(v).matches())) {
            return ValueType.NUMBER;
        }
        if (most(values, value -> value.length() > 1 && YesNo.read(value).isPresent())) {
            return ValueType.BOOLEAN;
        }
        return times(values)
                        .filter(times -> times != TimeFormat.EPOCH_SECONDS && times != TimeFormat.EPOCH_MILLIS)
                        .isPresent()
                ? ValueType.DATE
                : ValueType.TEXT;
    }

    /** The first format in which nearly all of them are likely points in time. */
    static Optional<TimeFormat> times(List<String> values) {
        return Arrays.stream(TimeFormat.values())
                .filter(times -> most(
                        values,
                        value -> times.read(value).filter(Values::likely).isPresent()))
                .findFirst();
    }

    private static boolean likely(Moment moment) {
        return moment.date().isAfter(EARLIEST) && moment.date().isBefore(LATEST);
    }

    /** The comma where numbers can be read with it only, or where it is likelier. */
    static DecimalMark decimals(List<List<String>> columns, boolean semicolons) {
        var point = columns.stream()
                .filter(values -> most(values, value -> isNumber(value, DecimalMark.POINT)))
                .count();
        var comma = columns.stream()
                .filter(values -> most(values, value -> isNumber(value, DecimalMark.COMMA)))
                .count();
        return comma > point || comma == point && semicolons ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    private static boolean isNumber(String value, DecimalMark decimals) {
        return decimals.read(value).isPresent();
    }

    /** Nine in ten: a few wrong rows are what files are like. */
    private static boolean most(List<String> values, java.util.function.Predicate<String> property) {
        return !values.isEmpty() && values.stream().filter(property).count() * 10 >= values.size() * 9L;
    }
}
