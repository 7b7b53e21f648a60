package io.keepsake.customer.ui;

import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerRow;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.Matches;
import io.keepsake.customer.Place;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One list, read part by part as one scrolls. The grid asks by offset; keeping where each part ended turns that into
 * reading on from there, which is as quick a million customers down as at the top.
 */
final class ListPages {
    private final CustomerSearch search;
    private final WorkspaceId workspace;
    private final CustomerQuery query;
    private final Matches matches;
    private final TreeMap<Integer, Place> ends = new TreeMap<>();

    /** Counts what the query finds. @throws io.keepsake.customer.SearchTooSlow */
    ListPages(CustomerSearch search, WorkspaceId workspace, CustomerQuery query) {
        this.search = search;
        this.workspace = workspace;
        this.query = query;
        this.matches = search.count(workspace, query);
    }

    Matches matches() {
        return matches;
    }

    /** @throws io.keepsake.customer.SearchTooSlow */
    List<CustomerRow> read(int offset, int limit) {
        var before = ends.floorEntry(offset);
        var from = before == null ? Optional.<Place>empty() : Optional.of(before.getValue());
        var skip = before == null ? offset : offset - before.getKey();
        var page = search.page(workspace, query, matches, from, skip, limit);
        page.end().ifPresent(end -> ends.put(offset + page.rows().size(), end));
        return page.rows();
    }
}
