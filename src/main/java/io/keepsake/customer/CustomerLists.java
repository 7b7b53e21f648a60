package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds the places of a list's customers, in one of three ways: along the index it is sorted by where it leaves nobody
 * out; along the index, looking at each customer, where it leaves many in; and by finding all of them first where they are
 * few. PostgreSQL left to itself walks a million rows for the last five.
 */
@Component
class CustomerLists {
    /** Looking at so many takes as long as finding and sorting {@link Matches#MOST}. */
    private static final int MOST_LOOKED_AT = 10_000;

    /** More, for each customer to pass over; a filter that leaves fewer in than one in so many is better read the other way. */
    private static final int LOOKED_AT_TO_SKIP = 5;

    private final JdbcClient jdbc;

    CustomerLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Matches count(WorkspaceId workspace, ListFilter filter) {
        var counted = jdbc.sql(
                        "select count(*) from (select from %s limit :most) found".formatted(ListTables.of(filter)))
                .param("workspace", workspace.value())
                .params(filter.values())
                .param("most", Matches.MOST + 1)
                .query(Integer.class)
                .single();
        return Matches.ofCounted(counted);
    }

    /**
     * The places of the customers behind a place.
     *
     * @param matches how many the filter finds
     * @param from empty for the beginning
     * @param skip how many to pass over
     */
    List<Place> places(
            WorkspaceId workspace,
            ListFilter filter,
            ListOrder order,
            Matches matches,
            Optional<Place> from,
            int skip,
            int limit) {
        if (filter.asksNothing() || filter.asksForStatesOnly() && !order.key().isOfTotals()) {
            return alongIndex(workspace, filter, order, from, skip, limit);
        }
        if (matches.more()) {
            var places = lookingAtEach(workspace, filter, order, from, skip, limit);
            // fewer: they lie far apart here, or this is the end of a stretch
            if (places.size() == limit) {
                return places;
            }
        }
        return findingAllFirst(workspace, filter, order, matches, from, skip, limit);
    }

    private List<Place> alongIndex(
            WorkspaceId workspace, ListFilter filter, ListOrder order, Optional<Place> from, int skip, int limit) {
        var key = order.key();
        var places = new ArrayList<Place>();
        var left = skip;
        for (var stretch : order.stretches(from, key.column(), key.id())) {
            var there = ListTables.of(filter, key) + " and " + stretch;
            var found = bound(workspace, filter, order, from, """
                    select %s as id, %s::text as key
                    from %s
                    order by %s
                    offset :skip
                    limit :limit
                    """.formatted(
                                    key.id(), key.column(), there, order.along(key.column(), key.id())))
                    .param("skip", left)
                    .param("limit", limit - places.size())
                    .query(CustomerLists::place)
                    .list();
            places.addAll(found);
            if (places.size() == limit) {
                break;
            }
            left -= found.isEmpty() ? Math.min(left, length(workspace, filter, order, from, there)) : left;
        }
        return places;
    }

    private int length(
            WorkspaceId workspace, ListFilter filter, ListOrder order, Optional<Place> from, String stretch) {
        return bound(workspace, filter, order, from, "select count(*) from " + stretch)
                .query(Integer.class)
                .single();
    }

    private List<Place> lookingAtEach(
            WorkspaceId workspace, ListFilter filter, ListOrder order, Optional<Place> from, int skip, int limit) {
        var key = order.key();
        // the limits inside are fences: without them PostgreSQL would join and filter everything first
        return bound(workspace, filter, order, from, """
                select walked.id, walked.key::text as key
                from (
                    select %s as id, %s as key
                    from %s and %s
                    order by %s
                    limit :mostLookedAt
                ) walked
                %s
                order by %s
                offset :skip
                limit :limit
                """.formatted(
                                key.id(),
                                key.column(),
                                ListTables.of(key),
                                order.stretches(from, key.column(), key.id()).getFirst(),
                                order.along(key.column(), key.id()),
                                ListTables.lookedAt(filter, "walked.id"),
                                order.along("walked.key", "walked.id")))
                .param("mostLookedAt", MOST_LOOKED_AT + LOOKED_AT_TO_SKIP * skip)
                .param("skip", skip)
                .param("limit", limit)
                .query(CustomerLists::place)
                .list();
    }

    private List<Place> findingAllFirst(
            WorkspaceId workspace,
            ListFilter filter,
            ListOrder order,
            Matches matches,
            Optional<Place> from,
            int skip,
            int limit) {
        var key = order.key();
        return bound(workspace, filter, order, from, """
                with %s
                select found.id, found.key::text as key
                from found
                where (%s)
                order by %s
                offset :skip
                limit :limit
                """.formatted(
                                matches.more() ? found(filter, key) : foundOneByOne(filter, key),
                                String.join(" or ", order.stretches(from, "found.key", "found.id")),
                                order.across("found.key", "found.id")))
                .param("skip", skip)
                .param("limit", limit)
                .query(CustomerLists::place)
                .list();
    }

    private static String found(ListFilter filter, SortKey key) {
        return "found as materialized (select %s as id, %s as key from %s)"
                .formatted(key.id(), key.column(), ListTables.of(filter, key));
    }

    /** The key of each where it stands in another table: not knowing how few they are, PostgreSQL would read all of it. */
    private static String foundOneByOne(ListFilter filter, SortKey key) {
        if (ListTables.hold(filter, key)) {
            return found(filter, key);
        }
        return """
                few as materialized (select %s as id from %s),
                found as materialized (select few.id, %s as key from few %s)
                """.formatted(
                ListTables.idIn(filter), ListTables.of(filter), key.column(), ListTables.lookedUp(key, "few.id"));
    }

    private StatementSpec bound(
            WorkspaceId workspace, ListFilter filter, ListOrder order, Optional<Place> from, String sql) {
        var statement = jdbc.sql(sql)
                .param("workspace", workspace.value())
                .params(filter.values())
                .param("blank", order.key().blank().orElse(""));
        return from.map(place -> statement.param("placeKey", place.key()).param("placeId", place.id()))
                .orElse(statement);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(row.getString("key"), row.getLong("id"));
    }
}
