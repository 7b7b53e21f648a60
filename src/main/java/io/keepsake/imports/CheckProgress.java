package io.keepsake.imports;

import io.keepsake.imports.CheckStep.Rehearsed;
import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Service;

/** Tells the world how far a check has come, between its steps, which change nothing. */
@Service
class CheckProgress {
    private final ImportTable imports;
    private final WrongRows wrongRows;
    private final ForgottenRows forgotten;

    CheckProgress(ImportTable imports, WrongRows wrongRows, ForgottenRows forgotten) {
        this.imports = imports;
        this.wrongRows = wrongRows;
        this.forgotten = forgotten;
    }

    /** Forgets what an attempt before may have noted. @return whether the check is still wanted */
    @InWorkspace(Right.IMPORT)
    public boolean begin(WorkspaceId workspace, ImportRun run) {
        var file = imports.lock(workspace, new ImportId(run.importId()));
        if (!isWanted(file, run)) {
            return false;
        }
        wrongRows.delete(workspace, file.id());
        imports.advance(workspace, file.id(), ImportState.CHECKING, CsvPosition.START, Counts.NONE);
        return true;
    }

    /** Notes a step. @return whether the check is still wanted */
    @InWorkspace(Right.IMPORT)
    public boolean note(WorkspaceId workspace, ImportRun run, Rehearsed rows) {
        var file = imports.lock(workspace, new ImportId(run.importId()));
        if (!isWanted(file, run)) {
            return false;
        }
        forgotten.setApart(workspace, rows.tally());
        wrongRows.keep(workspace, file.id(), rows.tally().wrongRows(), file.counts());
        var next = rows.batch().next();
        var at = rows.batch().last() ? new CsvPosition(file.fileSize(), next.line()) : next;
        imports.advance(
                workspace,
                file.id(),
                ImportState.CHECKING,
                at,
                file.counts().plus(rows.tally().counts()));
        if (rows.batch().last()) {
            imports.checked(workspace, file.id());
        }
        return true;
    }

    private static boolean isWanted(Import file, ImportRun run) {
        return file.run() == run.run() && file.state() == ImportState.CHECKING;
    }
}
