package io.keepsake.platform.personal;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.function.Predicate;

/** Knows which values of a JSON column tell who somebody is; the data catalogue of each workspace does. */
@FunctionalInterface
public interface IdentifyingLeaves {
    /** As the workspace has it right now. Asked in a running transaction. */
    Predicate<Leaf> of(WorkspaceId workspace);
}
