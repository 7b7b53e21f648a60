package io.keepsake.customer;

import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.data.Money;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists of customers: how many a query finds, any part of them in order, and who stands beside whom.
 *
 * <p>Each call reads what is there at its moment; a list read in parts follows its order, wherever customers have moved
 * meanwhile.
 */
@Service
public class CustomerSearch {
    private final Workspaces workspaces;
    private final CustomerLists lists;
    private final ListReads reads;
    private final JdbcClient jdbc;

    CustomerSearch(Workspaces workspaces, CustomerLists lists, ListReads reads, JdbcClient jdbc) {
        this.workspaces = workspaces;
        this.lists = lists;
        this.reads = reads;
        this.jdbc = jdbc;
    }

    /** How many customers the query finds. @throws SearchTooSlow after three seconds */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Matches count(WorkspaceId workspace, CustomerQuery query) {
        var filter = filter(query, workspaces.require(workspace));
        return reads.read(workspace, () -> lists.count(workspace, filter));
    }

    /**
     * A part of the list.
     *
     * @param matches how many the query finds, as counted; it decides how the list is read
     * @param from the end of an earlier page; empty for the beginning of the list
     * @param skip how many customers to pass over from there; reading from the end of the page before is quicker
     * @param limit how many customers at most
     * @throws SearchTooSlow after three seconds
     */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public CustomerPage page(
            WorkspaceId workspace, CustomerQuery query, Matches matches, Optional<Place> from, int skip, int limit) {
        var here = workspaces.require(workspace);
        var filter = filter(query, here);
        var order = ListOrder.of(query.sorting());
        return reads.read(workspace, () -> {
            var places = lists.places(workspace, filter, order, matches, from, skip, limit);
            return new CustomerPage(
                    rows(here, places), places.reversed().stream().findFirst(), places.size() < limit);
        });
    }

    /**
     * Who stands before and behind a customer in the list of a query. The customer need not be in it any more: then those
     * beside the place where they would be.
     *
     * @return none where there is no such customer
     * @throws SearchTooSlow after three seconds
     */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Neighbours neighbours(WorkspaceId workspace, CustomerQuery query, KeepsakeId customer) {
        var here = workspaces.require(workspace);
        var filter = filter(query, here);
        var order = ListOrder.of(query.sorting());
        return reads.read(
                workspace,
                () -> place(workspace, order.key(), customer)
                        .map(place -> {
                            var matches = lists.count(workspace, filter);
                            return new Neighbours(
                                    next(here, filter, order.reversed(), matches, place),
                                    next(here, filter, order, matches, place));
                        })
                        .orElse(Neighbours.NONE));
    }

    private Optional<KeepsakeId> next(
            Workspace workspace, ListFilter filter, ListOrder order, Matches matches, Place from) {
        var places = lists.places(workspace.id(), filter, order, matches, Optional.of(from), 0, 1);
        return rows(workspace, places).stream().map(CustomerRow::keepsakeId).findFirst();
    }

    private Optional<Place> place(WorkspaceId workspace, SortKey key, KeepsakeId customer) {
        return jdbc.sql("""
                select c.id, %s::text as key
                from customer_row c
                join customer_stat s on s.workspace_id = c.workspace_id and s.customer_id = c.id
                where c.workspace_id = :workspace and s.workspace_id = :workspace and c.keepsake_id = :customer
                """.formatted(key.column()))
                .param("workspace", workspace.value())
                .param("customer", customer.value())
                .query(Place.class)
                .optional();
    }

    private List<CustomerRow> rows(Workspace workspace, List<Place> places) {
        var rows = jdbc
                .sql("""
                select c.id, c.keepsake_id, c.state, c.archive_label, c.first_name, c.last_name, c.email, c.mobile,
                       c.system_id, c.language, c.city, c.country, c.created_at,
                       nullif(s.last_seen_at, '-infinity') as last_seen_at, s.events, s.orders, s.revenue
                from customer_row c
                join customer_stat s on s.workspace_id = c.workspace_id and s.customer_id = c.id
                where c.workspace_id = :workspace and s.workspace_id = :workspace and c.id = any(:ids)
                """)
                .param("workspace", workspace.id().value())
                .param("ids", places.stream().map(Place::id).toArray(Long[]::new))
                .query((row, number) -> new Found(row.getLong("id"), row(row, workspace)))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::id, Found::row));
        return places.stream()
                .map(place -> rows.get(place.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Found(long id, CustomerRow row) {}

    private static CustomerRow row(ResultSet row, Workspace workspace) throws SQLException {
        return new CustomerRow(
                new KeepsakeId(row.getString("keepsake_id")),
                CustomerState.ofStored(row.getString("state")),
                profile(row),
                row.getString("archive_label"),
                Optional.ofNullable(row.getTimestamp("last_seen_at")).map(Timestamp::toInstant),
                row.getLong("events"),
                row.getLong("orders"),
                new Money(row.getLong("revenue"), workspace.currency()),
                row.getTimestamp("created_at").toInstant());
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("mobile"),
                row.getString("system_id"),
                row.getString("language"),
                row.getString("city"),
                row.getString("country"),
                Json.EMPTY);
    }

    private static ListFilter filter(CustomerQuery query, Workspace workspace) {
        return ListFilter.of(query, workspace, Instant.now());
    }
}
