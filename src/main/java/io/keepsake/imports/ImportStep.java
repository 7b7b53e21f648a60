package io.keepsake.imports;

import io.keepsake.account.Workspaces;
import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes the next rows of a file in. The rows, their counts and the place where the next step goes on are one
 * transaction: whenever it is cut off, nothing is lost and nothing comes twice.
 */
@Service
class ImportStep {
    private final ImportTable imports;
    private final StoredFiles files;
    private final WrongRows wrongRows;
    private final ForgottenRows forgotten;
    private final Workspaces workspaces;
    private final Map<ImportKind, FromRows> kinds;

    ImportStep(
            ImportTable imports,
            StoredFiles files,
            WrongRows wrongRows,
            ForgottenRows forgotten,
            Workspaces workspaces,
            List<FromRows> kinds) {
        this.imports = imports;
        this.files = files;
        this.wrongRows = wrongRows;
        this.forgotten = forgotten;
        this.workspaces = workspaces;
        this.kinds = kinds.stream().collect(Collectors.toMap(FromRows::kind, Function.identity()));
    }

    /**
     * Takes rows in.
     *
     * @param run of which import; an earlier run of it, or one that was cancelled, takes nothing
     * @return whether there are more
     */
    @InWorkspace(Right.IMPORT)
    public boolean take(WorkspaceId workspace, ImportRun run, int rows) {
        var current = imports.lock(workspace, new ImportId(run.importId()));
        if (!isOf(current, run)) {
            return false;
        }
        var batch = batch(workspace, current, rows);
        var tally = requireKind(current.kind())
                .take(workspaces.require(workspace), current.settings(), batch.rows(), FromRows.Mode.TAKE);
        return advance(workspace, current, batch, tally);
    }

    /**
     * Passes over one row that the database would not have, whatever is the matter with it.
     *
     * @return whether there are more
     */
    @InWorkspace(Right.IMPORT)
    public boolean leaveOut(WorkspaceId workspace, ImportRun run) {
        var current = imports.lock(workspace, new ImportId(run.importId()));
        if (!isOf(current, run)) {
            return false;
        }
        var batch = batch(workspace, current, 1);
        var tally = new Tally(new RowIdentifiers(
                current.settings(), workspaces.require(workspace).country()));
        ReadRow.of(batch.rows(), current.settings(), fields -> new Reading.Read<>(fields), tally)
                .forEach(row -> tally.wrong(row.row(), "Keepsake could not store this row."));
        return advance(workspace, current, batch, tally);
    }

    private static boolean isOf(Import current, ImportRun run) {
        return current.run() == run.run()
                && (current.state() == ImportState.QUEUED || current.state() == ImportState.RUNNING);
    }

    private RowBatch batch(WorkspaceId workspace, Import current, int rows) {
        var at = current.at();
        return RowBatch.read(files.open(workspace, current.id(), at.bytes()), current.settings(), at, rows);
    }

    private FromRows requireKind(ImportKind kind) {
        return Optional.ofNullable(kinds.get(kind)).orElseThrow();
    }

    private boolean advance(WorkspaceId workspace, Import current, RowBatch batch, Tally tally) {
        forgotten.setApart(workspace, tally);
        var counts = current.counts().plus(tally.counts());
        wrongRows.keep(workspace, current.id(), tally.wrongRows(), current.counts());
        if (!batch.last()) {
            imports.advance(workspace, current.id(), ImportState.RUNNING, batch.next(), counts);
            return true;
        }
        var end = new CsvPosition(current.fileSize(), batch.next().line());
        imports.advance(workspace, current.id(), ImportState.FINISHED, end, counts);
        imports.end(workspace, current.id(), ImportState.FINISHED, Optional.empty());
        files.delete(workspace, current.id());
        return false;
    }
}
