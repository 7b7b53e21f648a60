package io.keepsake.customer;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Finds customers by what they are identified by. Archived customers have no identifiers and are never found. */
@Service
public class CustomerLookup {
    private final Identifiers identifiers;

    CustomerLookup(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** Whose the identifiers are; those that are nobody's are not among them. One statement, however many. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Map<Identifier, CustomerId> find(WorkspaceId workspace, Collection<Identifier> wanted) {
        return identifiers.owners(workspace, wanted);
    }
}
