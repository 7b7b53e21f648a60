package io.keepsake.customer;

import io.keepsake.account.AuditLog;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the rows of an export, page by page. */
@Service
class ExportRows {
    /** An export that was begun. @param attributes names of the workspace's custom attributes, as they are at its beginning */
    record Opened(Matches matches, List<String> attributes) {}

    /** @param end where the next page begins; empty behind the last one */
    record Page(List<List<String>> rows, Optional<Place> end) {}

    private static final Sorting BY_ADDED = new Sorting(Sorting.By.ADDED, false);

    private final Workspaces workspaces;
    private final AttributeCatalogue catalogue;
    private final CustomerLists lists;
    private final ListReads reads;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    ExportRows(
            Workspaces workspaces,
            AttributeCatalogue catalogue,
            CustomerLists lists,
            ListReads reads,
            AuditLog audit,
            JdbcClient jdbc) {
        this.workspaces = workspaces;
        this.catalogue = catalogue;
        this.lists = lists;
        this.reads = reads;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Notes who exports what, before the first row goes out. */
    @InWorkspace(Right.EXPORT)
    public Opened open(WorkspaceId workspace, CustomerQuery query) {
        audit.record(workspace, "Exported customers", null, query.asked());
        var filter = ListFilter.of(query, workspaces.require(workspace), Instant.now());
        var matches = reads.read(workspace, () -> lists.count(workspace, filter));
        return new Opened(matches, List.copyOf(catalogue.list(workspace).keySet()));
    }

    /** The next rows, in the order in which customers were added. */
    @InWorkspace(value = Right.EXPORT, readOnly = true)
    public Page page(WorkspaceId workspace, CustomerQuery query, Opened export, Optional<Place> from, int limit) {
        var here = workspaces.require(workspace);
        var filter = ListFilter.of(query, here, Instant.now());
        return reads.read(workspace, () -> {
            var places = lists.places(workspace, filter, ListOrder.of(BY_ADDED), export.matches(), from, 0, limit);
            return new Page(
                    rows(here, export, places), places.reversed().stream().findFirst());
        });
    }

    private List<List<String>> rows(Workspace workspace, Opened export, List<Place> places) {
        var ids = places.stream().map(Place::id).toArray(Long[]::new);
        var line = new ExportLine(workspace, export.attributes(), subscribed(workspace.id(), ids));
        return jdbc.sql("""
                select c.id, c.keepsake_id, c.state, c.archive_label, c.system_id, c.first_name, c.last_name, c.email,
                       c.mobile, c.language, c.city, c.country, c.attributes, c.acquisition, c.created_at,
                       nullif(s.first_seen_at, 'infinity') as first_seen_at,
                       nullif(s.last_seen_at, '-infinity') as last_seen_at, s.events, s.orders, s.revenue
                from customer_row c
                join customer_stat s on s.workspace_id = c.workspace_id and s.customer_id = c.id
                where c.workspace_id = :workspace and s.workspace_id = :workspace and c.id = any(:ids)
                order by c.id
                """)
                .param("workspace", workspace.id().value())
                .param("ids", ids)
                .query((row, number) -> line.of(row))
                .list();
    }

    /** Whether customers may be messaged, by channel, as far as anybody has said. */
    private Map<Long, Map<Channel, Boolean>> subscribed(WorkspaceId workspace, Long[] ids) {
        return jdbc
                .sql("""
                select customer_id, channel, state = 'subscribed' as subscribed
                from subscription
                where workspace_id = :workspace and customer_id = any(:ids)
                """)
                .param("workspace", workspace.value())
                .param("ids", ids)
                .query((row, number) -> new Said(
                        row.getLong("customer_id"),
                        Channel.ofStored(row.getString("channel")),
                        row.getBoolean("subscribed")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::customer, Collectors.toMap(Said::channel, Said::subscribed)));
    }

    private record Said(long customer, Channel channel, boolean subscribed) {}
}
