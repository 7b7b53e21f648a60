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

/** Finds out what would become of the next rows of a file. Changes nothing that anybody else sees. */
@Service
class CheckStep {
    private final ImportTable imports;
    private final StoredFiles files;
    private final Workspaces workspaces;
    private final Map<ImportKind, FromRows> kinds;

    CheckStep(ImportTable imports, StoredFiles files, Workspaces workspaces, List<FromRows> kinds) {
        this.imports = imports;
        this.files = files;
        this.workspaces = workspaces;
        this.kinds = kinds.stream().collect(Collectors.toMap(FromRows::kind, Function.identity()));
    }

    /** Rows, and what would become of them. */
    record Rehearsed(RowBatch batch, Tally tally) {}

    @InWorkspace(Right.IMPORT)
    public Rehearsed rehearse(WorkspaceId workspace, ImportRun run, CsvPosition from, int rows) {
        var file = imports.require(workspace, new ImportId(run.importId()));
        var bytes = files.open(workspace, file.id(), from.bytes());
        var batch = RowBatch.read(bytes, file.settings(), from, rows);
        var tally = Optional.ofNullable(kinds.get(file.kind()))
                .orElseThrow()
                .take(workspaces.require(workspace), file.settings(), batch.rows(), FromRows.Mode.REHEARSE);
        return new Rehearsed(batch, tally);
    }
}
