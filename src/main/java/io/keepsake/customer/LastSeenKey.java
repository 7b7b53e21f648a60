package io.keepsake.customer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@link LastSeen#key} looks like. */
final class LastSeenKey {
    private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final Pattern WITHIN = Pattern.compile("last-([0-9]{1,4})-days");
    private static final Pattern BEFORE = Pattern.compile("before-" + DAY);
    private static final Pattern BETWEEN = Pattern.compile("between-" + DAY + "-and-" + DAY);
    private static final Pattern NOT_SINCE = Pattern.compile("not-since-" + DAY);

    private LastSeenKey() {}

    /** @throws RuntimeException where it looks like one and names no day, or no number of days, that there is */
    static Optional<LastSeen> read(String key) {
        var within = WITHIN.matcher(key);
        if (within.matches()) {
            return Optional.of(new LastSeen.WithinDays(Integer.parseInt(within.group(1))));
        }
        var before = BEFORE.matcher(key);
        if (before.matches()) {
            return Optional.of(new LastSeen.Before(LocalDate.parse(before.group(1))));
        }
        var between = BETWEEN.matcher(key);
        if (between.matches()) {
            return Optional.of(
                    new LastSeen.Between(LocalDate.parse(between.group(1)), LocalDate.parse(between.group(2))));
        }
        var notSince = NOT_SINCE.matcher(key);
        return notSince.matches()
                ? Optional.of(new LastSeen.NotSince(LocalDate.parse(notSince.group(1))))
                : Optional.empty();
    }
}
