package io.keepsake.privacy;

import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Erases a person from every table, as each is declared. */
@Component
class Erasure {
    private final Holdings holdings;
    private final HeldRows rows;

    Erasure(Holdings holdings, HeldRows rows) {
        this.holdings = holdings;
        this.rows = rows;
    }

    /**
     * @param mentioned the person as rows about anyone mention them
     * @return what was done, table by table; those that held nothing of the person are not among them
     */
    List<ErasedTable> erase(WorkspaceId workspace, Person person, Person mentioned) {
        return holdings.all().stream()
                .flatMap(holding -> switch (holding.reach()) {
                    case Reach.ByCustomer own -> Stream.of(eraseOwn(workspace, holding, person));
                    case Reach.ByIdentifier own -> Stream.of(eraseOwn(workspace, holding, person));
                    case Reach.AnyRow any -> Stream.of(eraseMentions(workspace, holding, mentioned));
                    case Reach.Passing passing -> Stream.<ErasedTable>empty();
                    case Reach.NoPerson noPerson -> Stream.<ErasedTable>empty();
                })
                .filter(table -> !table.isUntouched())
                .toList();
    }

    private ErasedTable eraseOwn(WorkspaceId workspace, Holding holding, Person person) {
        if (holding.deletesRows()) {
            return new ErasedTable(holding.table(), rows.delete(workspace, holding, person), 0, 0, Set.of());
        }
        var found = rows.count(workspace, holding, person);
        var scrubbed = scrub(workspace, holding, person);
        return new ErasedTable(holding.table(), 0, scrubbed.rows, found - scrubbed.rows, scrubbed.columns);
    }

    /** Rows about others are neither touched nor counted. */
    private ErasedTable eraseMentions(WorkspaceId workspace, Holding holding, Person mentioned) {
        var scrubbed = mentioned.values().isEmpty() ? new Tally() : scrub(workspace, holding, mentioned);
        return holding.deletesRows()
                ? new ErasedTable(holding.table(), scrubbed.rows, 0, 0, Set.of())
                : new ErasedTable(holding.table(), 0, scrubbed.rows, 0, scrubbed.columns);
    }

    private Tally scrub(WorkspaceId workspace, Holding holding, Person person) {
        var scrub = RowScrub.erasing(workspace, holding, person);
        var tally = new Tally();
        if (!scrub.columns().isEmpty()) {
            rows.read(workspace, holding, person, scrub.columns(), portion -> {
                var held = scrub.scrub(portion).stream()
                        .filter(RowScrub.Scrubbed::isChanged)
                        .toList();
                replace(workspace, holding, scrub.columns(), held);
                held.forEach(tally::add);
            });
        }
        return tally;
    }

    private void replace(WorkspaceId workspace, Holding holding, List<String> columns, List<RowScrub.Scrubbed> held) {
        if (holding.deletesRows()) {
            // as they were read: what held the value may be what tells the rows apart
            rows.delete(
                    workspace,
                    holding,
                    held.stream().map(RowScrub.Scrubbed::row).toList());
        } else {
            rows.write(
                    workspace,
                    holding,
                    columns,
                    held.stream().map(RowScrub.Scrubbed::rest).toList());
        }
    }

    /** The rows that held something, and where. */
    private static final class Tally {
        private final Set<String> columns = new HashSet<>();
        private long rows;

        void add(RowScrub.Scrubbed scrubbed) {
            rows++;
            columns.addAll(scrubbed.gone().keySet());
        }
    }
}
