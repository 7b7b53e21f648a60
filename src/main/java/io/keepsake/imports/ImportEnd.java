package io.keepsake.imports;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What Keepsake itself does about imports: knows for whom they run, stops what cannot go on. */
@Service
class ImportEnd {
    private final ImportTable imports;
    private final StoredFiles files;

    ImportEnd(ImportTable imports, StoredFiles files) {
        this.imports = imports;
        this.files = files;
    }

    /** Whom the run works for; empty where it is no longer wanted. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public Optional<UserId> user(WorkspaceId workspace, ImportRun run) {
        return imports.find(workspace, new ImportId(run.importId()))
                .filter(current -> isAt(current, run))
                .map(Import::userId);
    }

    /** Stops a run. What an import took in so far stays. @param why one plain sentence */
    @InWorkspace(Right.IMPORT)
    public void stop(WorkspaceId workspace, ImportRun run, String why) {
        var current = imports.lock(workspace, new ImportId(run.importId()));
        if (isAt(current, run)) {
            imports.end(workspace, current.id(), ImportState.FAILED, Optional.of(why));
            files.delete(workspace, current.id());
        }
    }

    /** Removes the file of an import that was cancelled. */
    @InWorkspace(Right.IMPORT)
    public void removeFile(WorkspaceId workspace, ImportRun run) {
        imports.find(workspace, new ImportId(run.importId()))
                .filter(current -> current.state() == ImportState.CANCELLED)
                .ifPresent(cancelled -> files.delete(workspace, cancelled.id()));
    }

    private static boolean isAt(Import current, ImportRun run) {
        return current.run() == run.run() && current.state().moves();
    }
}
