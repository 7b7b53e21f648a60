package io.keepsake.imports;

import io.keepsake.account.Workspaces;
import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The dry run: reads a whole file and does with its rows what the import would do, in one transaction that changes
 * nothing. Begins anew after a crash, as nothing of it is kept but counts.
 */
@Service
class ImportCheck {
    private static final int ROWS = 2_000;

    private final ImportTable imports;
    private final StoredFiles files;
    private final CheckProgress progress;
    private final Workspaces workspaces;
    private final Map<ImportKind, FromRows> kinds;

    ImportCheck(
            ImportTable imports,
            StoredFiles files,
            CheckProgress progress,
            Workspaces workspaces,
            List<FromRows> kinds) {
        this.imports = imports;
        this.files = files;
        this.progress = progress;
        this.workspaces = workspaces;
        this.kinds = kinds.stream().collect(Collectors.toMap(FromRows::kind, Function.identity()));
    }

    /**
     * Reads the file to its end, or until the check is called off.
     *
     * @param interrupted asked between the steps: whether to stop without an end, to begin anew elsewhere
     * @return months of the events in it, to make room for; empty unless it came to the end
     */
    @InWorkspace(Right.IMPORT)
    public Optional<Set<YearMonth>> run(WorkspaceId workspace, ImportRun run, BooleanSupplier interrupted) {
        var file = imports.require(workspace, new ImportId(run.importId()));
        var rehearsed = Optional.ofNullable(kinds.get(file.kind())).orElseThrow();
        var brand = workspaces.require(workspace);
        var months = new HashSet<YearMonth>();
        var counts = Counts.NONE;
        var at = CsvPosition.START;
        var goesOn = progress.begin(workspace, run);
        while (goesOn && !interrupted.getAsBoolean()) {
            var rows = files.open(workspace, file.id(), at.bytes());
            var batch = RowBatch.read(rows, file.settings(), at, ROWS);
            var tally = rehearsed.take(brand, file.settings(), batch.rows(), FromRows.Mode.REHEARSE);
            goesOn = progress.note(workspace, run, batch, counts, tally);
            counts = counts.plus(tally.counts());
            months.addAll(tally.months());
            at = batch.next();
            if (goesOn && batch.last()) {
                return Optional.of(months);
            }
        }
        return Optional.empty();
    }
}
