package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Set;

/**
 * Knows who was let go and must not come back unasked; the privacy feature does. Ask in a running transaction, after the
 * customers that the identifiers find are locked: who is archived meanwhile is on the list by then. What an import or a
 * sync brings of such a person is counted and not kept, not even to be looked at.
 */
public interface ForgetList {
    /** Those of the identifiers that belonged to somebody who was archived. */
    Set<Identifier> forgotten(WorkspaceId workspace, Collection<Identifier> identifiers);
}
