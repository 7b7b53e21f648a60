package io.keepsake.imports.ui;

import io.keepsake.account.Workspace;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportId;
import io.keepsake.platform.ui.Formats;
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
}
