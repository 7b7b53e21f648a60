package io.keepsake.imports.ui;

import io.keepsake.account.Workspace;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.ImportMovedOn;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.WorkspaceId;

/** The import on the page. @param reload shows it as it stands now */
record ShownImport(Workspace workspace, Import file, Runnable reload) {
    WorkspaceId workspaceId() {
        return workspace.id();
    }

    ImportId id() {
        return file.id();
    }

    Formats formats() {
        return new Formats(workspace.zone(), workspace.currency());
    }

    Words words() {
        return new Words(formats());
    }

    /** Does what a button says, and shows how the import stands then. */
    void attempt(Runnable work) {
        if (tried(work)) {
            reload.run();
        }
    }

    /** Does it; where somebody else was faster, says so and shows how the import stands now. @return whether it was done */
    boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ImportMovedOn moved) {
            Notices.problem(String.valueOf(moved.getMessage()));
            reload.run();
            return false;
        }
    }
}
