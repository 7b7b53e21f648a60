package io.keepsake.customer;

import io.keepsake.account.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a query leaves in, as SQL: conditions on {@code c}, a row of customer_row, and on {@code s}, its totals. All are
 * true or false, never null.
 */
final class ListFilter {
    private final List<String> ofCustomer = new ArrayList<>();
    private final List<String> ofTotals = new ArrayList<>();
    private final Optional<String> ofState;
    private final Bindings bindings = new Bindings();

    private ListFilter(CustomerQuery query, Workspace workspace, Instant now) {
        ofState = query.states().isEmpty() ? Optional.empty() : Optional.of(state(query));
        if (!query.search().isEmpty()) {
            ofCustomer.add(SearchSql.found(query.search(), workspace.country(), bindings));
        }
        var conditions = new ConditionSql(workspace, bindings);
        for (var condition : query.conditions()) {
            (conditions.isOfTotals(condition) ? ofTotals : ofCustomer).add(conditions.holds(condition));
        }
        var days = new DaySql(workspace.zone(), bindings);
        query.lastSeen().ifPresent(seen -> ofTotals.add(days.seen("s.last_seen_at", seen, now)));
    }

    /** @param now tells today */
    static ListFilter of(CustomerQuery query, Workspace workspace, Instant now) {
        return new ListFilter(query, workspace, now);
    }

    /** Whether it asks for nothing but states, which stand in the indexes that lists by text are read from. */
    boolean asksForStatesOnly() {
        return ofCustomer.isEmpty() && ofTotals.isEmpty();
    }

    boolean asksNothing() {
        return asksForStatesOnly() && ofState.isEmpty();
    }

    /** What it asks of the customer, each to be put behind an "and". */
    Stream<String> ofCustomer() {
        return Stream.concat(ofState.stream(), ofCustomer.stream());
    }

    /** What it asks of the totals, each to be put behind an "and". */
    Stream<String> ofTotals() {
        return ofTotals.stream();
    }

    Map<String, Object> values() {
        return bindings.values();
    }

    private String state(CustomerQuery query) {
        return query.states().stream()
                .map(state -> bindings.bind(state.stored()))
                .collect(Collectors.joining(", ", "c.state in (", ")"));
    }
}
