package io.keepsake.privacy;

import io.keepsake.customer.CustomerArchiving;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.NamedRequest;
import io.keepsake.customer.RequestReused;
import io.keepsake.customer.RequestsMade;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Service;

/** Lets a person go as a program asks, which may not hear the answer and ask again. */
@Service
public class ArchivingOfPrograms {
    private final Archiving archiving;
    private final CustomerArchiving customers;
    private final RequestsMade requests;

    ArchivingOfPrograms(Archiving archiving, CustomerArchiving customers, RequestsMade requests) {
        this.archiving = archiving;
        this.customers = customers;
        this.requests = requests;
    }

    /**
     * Archives the customer as {@link Archiving#archive} does, unless the same request did before: then what they have
     * become.
     *
     * @throws RequestReused where something else was asked under the same name
     * @throws NotFound as there
     */
    @InWorkspace(Right.ARCHIVE)
    public Archived archive(WorkspaceId workspace, KeepsakeId id, ArchiveRequest request, NamedRequest named) {
        var before = requests.begin(workspace, named);
        if (before.isPresent()) {
            return Archived.of(customers.require(workspace, before.get()));
        }
        var archived = archiving.archive(workspace, id, request);
        // by the id that has just come to be: no other is left
        requests.end(
                workspace,
                named,
                customers.hold(workspace, archived.keepsakeId()).id());
        return archived;
    }
}
