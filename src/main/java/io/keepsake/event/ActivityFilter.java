package io.keepsake.event;

import java.time.Instant;
import java.util.Set;

/**
 * Which of a customer's events to look at.
 *
 * @param names of the events; none for all
 * @param from the first moment
 * @param until the first moment after
 */
public record ActivityFilter(Set<String> names, Instant from, Instant until) {
    /** Everything, also what lies ahead by the little that is allowed. */
    public static final ActivityFilter ALL =
            new ActivityFilter(Set.of(), EventRules.EARLIEST, Instant.parse("9999-12-31T00:00:00Z"));

    public ActivityFilter {
        names = Set.copyOf(names);
    }

    public ActivityFilter withNames(Set<String> names) {
        return new ActivityFilter(names, from, until);
    }

    public ActivityFilter between(Instant from, Instant until) {
        return new ActivityFilter(names, from, until);
    }
}
