package io.keepsake.imports;

import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.database.OneSession;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * The dry run: reads a whole file and does with its rows what the import would do, on tables that only its session sees.
 * Begins anew after a crash, as nothing of it is kept but counts.
 */
@Component
class ImportCheck {
    private static final int ROWS = 2_000;

    private final CheckStep step;
    private final CheckProgress progress;
    private final OneSession session;

    ImportCheck(CheckStep step, CheckProgress progress, OneSession session) {
        this.step = step;
        this.progress = progress;
        this.session = session;
    }

    /**
     * Reads the file to its end, or until the check is called off.
     *
     * @param interrupted asked between the steps: whether to stop without an end, to begin anew elsewhere
     * @return months of the events in it, to make room for; empty unless it came to the end
     */
    Optional<Set<YearMonth>> run(WorkspaceId workspace, ImportRun run, BooleanSupplier interrupted) {
        return session.during(() -> runInSession(workspace, run, interrupted));
    }

    private Optional<Set<YearMonth>> runInSession(WorkspaceId workspace, ImportRun run, BooleanSupplier interrupted) {
        var months = new HashSet<YearMonth>();
        var at = CsvPosition.START;
        var goesOn = progress.begin(workspace, run);
        while (goesOn && !interrupted.getAsBoolean()) {
            var rows = step.rehearse(workspace, run, at, ROWS);
            goesOn = progress.note(workspace, run, rows);
            months.addAll(rows.tally().months());
            at = rows.batch().next();
            if (goesOn && rows.batch().last()) {
                return Optional.of(months);
            }
        }
        return Optional.empty();
    }
}
