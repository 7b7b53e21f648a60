package io.keepsake.event;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Service;

/** What collecting leaves behind and nobody needs any more after some days. */
@Service
class CollectingRemains {
    private final ProblemRows problems;

    CollectingRemains(ProblemRows problems) {
        this.problems = problems;
    }

    @InWorkspace(Right.ADMINISTER)
    public void remove(WorkspaceId workspace) {
        problems.dropOld(workspace);
    }
}
