package io.keepsake.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a file is of the kind it is read as, by what its columns are called. Speaks up only where it is likely not. */
final class KindGuess {
    private final ImportSettings settings;
    private final List<String> ofEvents;
    private final List<String> ofCustomers;

    KindGuess(ImportSettings settings) {
        this.settings = settings;
        ofEvents = headings(heading -> HeadingWords.tellsOnlyOf(ImportKind.EVENTS, heading));
        ofCustomers = headings(heading -> HeadingWords.tellsOnlyOf(ImportKind.CUSTOMERS, heading));
    }

    /** @param readAs the kind that was chosen for the file */
    Optional<KindHint> hint(ImportKind readAs) {
        return switch (readAs) {
            case CUSTOMERS -> seemEvents() ? Optional.of(new KindHint(ImportKind.EVENTS, ofEvents)) : Optional.empty();
            case EVENTS ->
                seemCustomers() ? Optional.of(new KindHint(ImportKind.CUSTOMERS, named())) : Optional.empty();
        };
    }

    /** Events have a time; lists of customers have cities and dates, too, but nothing called "event". */
    private boolean seemEvents() {
        return hasTimes() && (hasEventNames() || ofEvents.size() >= 2 && ofEvents.size() > ofCustomers.size());
    }

    /** Some column of times may well be their birthday. */
    private boolean seemCustomers() {
        var more = named().size() - ofEvents.size();
        return !hasEventNames() && more >= (settings.has(Target.TIME) ? 2 : 1);
    }

    private boolean hasTimes() {
        return settings.columns().stream().anyMatch(Column::holdsTimes)
                || !headings(heading -> holds(Target.TIME, heading)).isEmpty();
    }

    /** "Name" may be anybody's. */
    private boolean hasEventNames() {
        return ofEvents.stream().anyMatch(heading -> holds(Target.EVENT_NAME, heading));
    }

    private List<String> named() {
        return headings(heading -> ofCustomers.contains(heading)
                || HeadingWords.target(ImportKind.CUSTOMERS, heading).equals(Optional.of(Target.FULL_NAME)));
    }

    private static boolean holds(Target target, String heading) {
        return HeadingWords.target(ImportKind.EVENTS, heading).equals(Optional.of(target));
    }

    private List<String> headings(Predicate<String> which) {
        return settings.columns().stream()
                .map(Column::heading)
                .filter(heading -> !heading.isEmpty())
                .filter(which)
                .toList();
    }
}
