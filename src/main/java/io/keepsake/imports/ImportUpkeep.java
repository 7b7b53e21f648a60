package io.keepsake.imports;

import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Component;

/** Takes away what nobody needs any more, in every workspace. */
@Component
class ImportUpkeep {
    private final Workspaces workspaces;
    private final ImportRemains remains;

    ImportUpkeep(Workspaces workspaces, ImportRemains remains) {
        this.workspaces = workspaces;
        this.remains = remains;
    }

    void run() {
        for (WorkspaceId workspace : workspaces.ids()) {
            remains.remove(workspace);
        }
    }
}
