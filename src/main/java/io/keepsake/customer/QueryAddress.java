package io.keepsake.customer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A {@link CustomerQuery} as the query part of an address, readable and the same for years:
 * {@code search=anna&state=registered,archived&city.is=Berlin&custom.plan.not=free&seen=last-30-days&sort=-revenue}.
 * Addresses are kept in bookmarks and sent around, so what cannot be understood is left out and never an error.
 */
public final class QueryAddress {
    public static final String SEARCH = "search";
    public static final String STATE = "state";
    private static final String SEEN = "seen";
    public static final String SORT = "sort";

    /** Parameters of which only one counts; all others are conditions. */
    public static final Set<String> SAID_ONCE = Set.of(SEARCH, STATE, SEEN, SORT);

    private QueryAddress() {}

    /**
     * What an address means.
     *
     * @param leftOut names of parameters that mean nothing, or whose values do not
     */
    public record Meaning(CustomerQuery query, Set<String> leftOut) {}

    /** Parameters in a fixed order; none for what is usual. */
    public static SequencedMap<String, List<String>> parameters(CustomerQuery query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!query.search().isEmpty()) {
            parameters.put(SEARCH, List.of(query.search()));
        }
        if (!query.states().isEmpty()) {
            parameters.put(
                    STATE,
                    List.of(query.states().stream().map(QueryAddress::key).collect(Collectors.joining(","))));
        }
        query.conditions()
                .forEach(condition -> parameters
                        .computeIfAbsent(key(condition), key -> new ArrayList<>())
                        .add(condition.value()));
        query.lastSeen().ifPresent(seen -> parameters.put(SEEN, List.of(seen.key())));
        if (!query.sorting().equals(Sorting.USUAL)) {
            parameters.put(SORT, List.of(query.sorting().key()));
        }
        return parameters;
    }

    /** The query part of an address, without the question mark; empty for {@link CustomerQuery#ALL}. */
    public static String write(CustomerQuery query) {
        return parameters(query).entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** Reads the query part of an address, without the question mark. */
    public static Meaning read(String written) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var parameter : written.split("&")) {
            var parts = parameter.split("=", 2);
            if (!parts[0].isEmpty()) {
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return read(parameters);
    }

    /** @param parameters of an address, decoded */
    public static Meaning read(Map<String, List<String>> parameters) {
        var reading = new Reading();
        parameters.forEach(reading::read);
        return new Meaning(reading.query, reading.leftOut);
    }

    private static String key(CustomerState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Condition condition) {
        return condition.attribute().key() + "." + condition.operator().key();
    }

    private static String encoded(String text) {
        // commas and spaces as people read them
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%40", "@");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }

    /** What has been understood so far. */
    private static final class Reading {
        private final Set<String> leftOut = new TreeSet<>();
        private CustomerQuery query = CustomerQuery.ALL;

        void read(String name, List<String> values) {
            for (var value : values) {
                var understood = switch (name) {
                    case SEARCH -> Optional.of(query.withSearch(value));
                    case STATE -> states(value).map(query::withStates);
                    case SEEN -> LastSeen.ofKey(value).map(Optional::of).map(query::withLastSeen);
                    case SORT -> Sorting.ofKey(value).map(query::sortedBy);
                    default -> condition(name, value).map(query::with);
                };
                understood.ifPresentOrElse(better -> query = better, () -> leftOut.add(name));
            }
        }

        private static Optional<Set<CustomerState>> states(String value) {
            var byKey = Set.of(CustomerState.values()).stream()
                    .collect(Collectors.toMap(state -> key(state), Function.identity()));
            var states = new LinkedHashSet<CustomerState>();
            for (var key : value.split(",")) {
                var state = byKey.get(key);
                if (state == null) {
                    return Optional.empty();
                }
                states.add(state);
            }
            return Optional.of(states);
        }

        /** The last dot parts attribute and operator: names of custom attributes may have dots, too. */
        private static Optional<Condition> condition(String name, String value) {
            var dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            return Attribute.ofKey(name.substring(0, dot))
                    .flatMap(attribute -> Operator.ofKey(name.substring(dot + 1))
                            .filter(operator -> Condition.problem(attribute, operator, value)
                                    .isEmpty())
                            .map(operator -> new Condition(attribute, operator, value)));
        }
    }
}
