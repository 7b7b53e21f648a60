package io.keepsake;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A caller that does several things in one transaction. */
@Component
public class OneTransaction {
    /** Everything the work does is committed together, or not at all where it throws. */
    @InWorkspace(Right.VIEW)
    public <T> T of(WorkspaceId workspace, Supplier<T> work) {
        return work.get();
    }
}
