package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Set;

/** Knows who was let go and must not come back unasked; the privacy feature does. Ask in a running transaction. */
public interface ForgetList {
    /** Those of the identifiers that belonged to somebody who was archived. */
    Set<Identifier> forgotten(WorkspaceId workspace, Collection<Identifier> identifiers);
}
