package io.keepsake.privacy;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.personal.Treatment;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads everything again before the commit: the story must be what it was, and nothing of the person may be left. Where it
 * is not so nothing happens at all, and the customer stays.
 */
@Component
class Verification {
    private final Holdings holdings;
    private final HeldRows rows;

    Verification(Holdings holdings, HeldRows rows) {
        this.holdings = holdings;
        this.rows = rows;
    }

    /** The story as numbers: how many rows there are, and sums over what is in them, by table and column. */
    record History(Map<String, Number> sums) {}

    History history(WorkspaceId workspace, Person person) {
        var sums = new HashMap<String, Number>();
        for (var holding : holdings.reached(Reach.ByCustomer.class)) {
            if (!holding.deletesRows()) {
                rows.sums(workspace, holding, person, summed(holding))
                        .forEach((column, sum) -> sums.put(holding.table() + "." + column, sum));
            }
        }
        return new History(sums);
    }

    /**
     * @param erased columns that lost a text differ rightly
     * @throws ArchiveFailed where a row came or went, or anything else that was to stay is different
     */
    void requireSame(WorkspaceId workspace, Person person, History before, List<ErasedTable> erased) {
        var now = history(workspace, person).sums();
        var changed = erased.stream()
                .flatMap(table -> table.lost().stream().map(column -> table.table() + "." + column))
                .collect(Collectors.toSet());
        before.sums().forEach((column, sum) -> {
            if (!changed.contains(column) && !sum.equals(now.get(column))) {
                throw ArchiveFailed.changed(column);
            }
        });
    }

    /**
     * @param mentioned the person as rows about anyone mention them
     * @throws ArchiveFailed where a value of the person is still reachable
     */
    void requireNothingLeft(WorkspaceId workspace, Person person, Person mentioned) {
        for (var holding : holdings.all()) {
            switch (holding.reach()) {
                case Reach.ByCustomer own -> requireErased(workspace, holding, person);
                case Reach.ByIdentifier own -> requireErased(workspace, holding, person);
                case Reach.AnyRow any -> requireNoValue(workspace, holding, mentioned);
                case Reach.Passing passing -> {}
                case Reach.NoPerson noPerson -> {}
            }
        }
    }

    private void requireErased(WorkspaceId workspace, Holding holding, Person person) {
        if (!holding.deletesRows()) {
            requireNoValue(workspace, holding, person);
        } else if (rows.count(workspace, holding, person) > 0) {
            throw ArchiveFailed.left(holding.table(), Map.of());
        }
    }

    private void requireNoValue(WorkspaceId workspace, Holding holding, Person person) {
        var scrub = RowScrub.verifying(workspace, holding, person);
        if (scrub.columns().isEmpty() || person.values().isEmpty()) {
            return;
        }
        rows.read(
                workspace,
                holding,
                person,
                scrub.columns(),
                portion -> scrub.scrub(portion).stream()
                        .filter(RowScrub.Scrubbed::isChanged)
                        .findFirst()
                        .ifPresent(row -> {
                            throw ArchiveFailed.left(holding.table(), row.gone());
                        }));
    }

    /** What stays, together; texts that may be scrubbed each by itself. */
    private static Map<String, List<String>> summed(Holding holding) {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("kept", holding.columnsWith(Treatment.KEEP, Treatment.KEEP_OWN_WORDS));
        holding.columnsWith(Treatment.SCRUB_TEXT).forEach(column -> groups.put(column, List.of(column)));
        return groups;
    }
}
