package io.keepsake.customer.ui;

import com.vaadin.flow.data.provider.Query;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.Matches;
import io.keepsake.customer.Place;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The customers of one query, in parts, as the grid asks for them. Remembers where parts ended, so that scrolling on
 * reads from there and not from the beginning of the list.
 */
final class ListedCustomers {
    private final CustomerSearch search;
    private final WorkspaceId workspace;
    private final CustomerQuery query;
    private final Matches matches;
    private final TreeMap<Integer, Place> ends = new TreeMap<>();

    /** Counts them. @throws io.keepsake.customer.SearchTooSlow after three seconds */
    ListedCustomers(CustomerSearch search, WorkspaceId workspace, CustomerQuery query) {
        this.search = search;
        this.workspace = workspace;
        this.query = query;
        this.matches = search.count(workspace, query);
    }

    Matches matches() {
        return matches;
    }

    Stream<CustomerRow> fetch(Query<CustomerRow, Void> part) {
        var known = Optional.ofNullable(ends.floorEntry(part.getOffset()));
        int from = known.map(TreeMap.Entry::getKey).orElse(0);
        var page = search.page(
                workspace,
                query,
                matches,
                known.map(TreeMap.Entry::getValue),
                part.getOffset() - from,
                part.getLimit());
        page.end().ifPresent(end -> ends.put(part.getOffset() + page.rows().size(), end));
        return page.rows().stream();
    }
}
