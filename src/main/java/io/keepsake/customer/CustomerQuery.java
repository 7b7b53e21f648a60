package io.keepsake.customer;

import io.keepsake.platform.text.PlainCharacters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which customers, and in which order.
 *
 * @param search words that all must occur in name, email, mobile, System ID or Keepsake ID; empty for no search
 * @param states any of them; none for all
 * @param conditions all of them
 */
public record CustomerQuery(
        String search,
        Set<CustomerState> states,
        List<Condition> conditions,
        Optional<LastSeen> lastSeen,
        Sorting sorting) {
    /** Everybody, in the usual order. */
    public static final CustomerQuery ALL = new CustomerQuery("", Set.of(), List.of(), Optional.empty(), Sorting.USUAL);

    /** Beyond these nobody types, and the database would have to work for nothing. */
    public static final int LONGEST_SEARCH = 200;

    public static final int MOST_CONDITIONS = 20;

    public CustomerQuery {
        search = plain(search);
        states = Collections.unmodifiableSet(
                states.isEmpty() ? EnumSet.noneOf(CustomerState.class) : EnumSet.copyOf(states));
        conditions = conditions.stream().distinct().limit(MOST_CONDITIONS).toList();
    }

    /** Whether it leaves anybody out. */
    public boolean isFiltered() {
        return !search.isEmpty() || !states.isEmpty() || !conditions.isEmpty() || lastSeen.isPresent();
    }

    /** Names of what it asks for, without the values: "Search", "State", "City". */
    List<String> asked() {
        return Stream.of(
                        search.isEmpty() ? Stream.<String>of() : Stream.of("Search"),
                        states.isEmpty() ? Stream.<String>of() : Stream.of("State"),
                        conditions.stream()
                                .map(condition -> condition.attribute().label()),
                        lastSeen.stream().map(seen -> "Last seen"))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    public CustomerQuery withSearch(String words) {
        return new CustomerQuery(words, states, conditions, lastSeen, sorting);
    }

    public CustomerQuery withStates(Set<CustomerState> wanted) {
        return new CustomerQuery(search, wanted, conditions, lastSeen, sorting);
    }

    public CustomerQuery with(Condition added) {
        return new CustomerQuery(
                search,
                states,
                Stream.concat(conditions.stream(), Stream.of(added)).toList(),
                lastSeen,
                sorting);
    }

    public CustomerQuery without(Condition removed) {
        var kept = conditions.stream()
                .filter(condition -> !condition.equals(removed))
                .toList();
        return new CustomerQuery(search, states, kept, lastSeen, sorting);
    }

    public CustomerQuery withLastSeen(Optional<LastSeen> wanted) {
        return new CustomerQuery(search, states, conditions, wanted, sorting);
    }

    public CustomerQuery sortedBy(Sorting order) {
        return new CustomerQuery(search, states, conditions, lastSeen, order);
    }

    /** Everybody, in the same order. */
    public CustomerQuery unfiltered() {
        return ALL.sortedBy(sorting);
    }

    private static String plain(String words) {
        var all = PlainCharacters.undirected(words);
        var cut = all.substring(0, Math.min(all.length(), LONGEST_SEARCH));
        if (!PlainCharacters.line(cut)) {
            cut = cut.codePoints()
                    .map(c -> PlainCharacters.line(Character.toString(c)) ? c : ' ')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return cut.strip();
    }
}
