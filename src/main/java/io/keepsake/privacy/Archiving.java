package io.keepsake.privacy;

import io.keepsake.customer.CustomerArchiving;
import io.keepsake.customer.CustomerChanged;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Lets a person go and keeps the story. */
@Service
public class Archiving {
    private final CustomerArchiving customers;
    private final PersonReader people;
    private final Mentions mentions;
    private final Erasure erasure;
    private final Verification verification;
    private final ArchiveRecords records;
    private final Archives archives;
    private final ArchivePreviews previews;
    private final ApplicationEventPublisher events;

    Archiving(
            CustomerArchiving customers,
            PersonReader people,
            Mentions mentions,
            Erasure erasure,
            Verification verification,
            ArchiveRecords records,
            Archives archives,
            ArchivePreviews previews,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.people = people;
        this.mentions = mentions;
        this.erasure = erasure;
        this.verification = verification;
        this.records = records;
        this.archives = archives;
        this.previews = previews;
        this.events = events;
    }

    /**
     * What archiving the customer would take and leave.
     *
     * @throws NotFound where there is none, or they were archived under this id
     * @throws NotPermitted without the right to archive
     */
    @InWorkspace(value = Right.ARCHIVE, readOnly = true)
    public ArchivePreview preview(WorkspaceId workspace, KeepsakeId id) {
        return previews.of(workspace, id);
    }

    /**
     * Removes everything that tells who the customer is, wherever it stands, and keeps the rest: all of it or, where
     * anything goes wrong, nothing. There is no way back. A customer who is archived already stays as they are.
     *
     * @throws NotFound where there is none, or they were archived under this id
     * @throws NotPermitted without the right to archive
     * @throws NothingToArchive where nothing tells who it is
     * @throws ReferenceRefused where the reference does
     * @throws ArchiveFailed where something would have been left, or the story would not have stayed the same
     */
    @InWorkspace(Right.ARCHIVE)
    public Archived archive(WorkspaceId workspace, KeepsakeId id, ArchiveRequest request) {
        var by = ArchivedBy.actor();
        var customer = customers.hold(workspace, id);
        if (customer.state() == CustomerState.ARCHIVED) {
            return Archived.of(customer);
        }
        var person = people.read(workspace, customer);
        if (request.reference().filter(person.values()::anyIn).isPresent()) {
            throw new ReferenceRefused();
        }
        var mentioned = mentions.of(workspace, person);
        var story = verification.history(workspace, person);
        var erased = erase(workspace, person, mentioned);
        var left = customers.archive(workspace, customer, ArchiveLabel.random());
        verification.requireSame(workspace, person, story, erased);
        records.write(workspace, person, left, by, request, erased);
        verification.requireNothingLeft(workspace, person, mentioned);
        events.publishEvent(new CustomerChanged(workspace, left.id()));
        return Archived.of(left);
    }

    /** Who archived the customer, when and why; empty for one who was not. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Optional<ArchiveNote> note(WorkspaceId workspace, CustomerId customer) {
        return archives.find(workspace, customer);
    }

    private List<ErasedTable> erase(WorkspaceId workspace, Person person, Person mentioned) {
        var erased = erasure.erase(workspace, person, mentioned);
        if (erased.stream().allMatch(table -> table.removed() == 0 && table.changed() == 0)) {
            throw new NothingToArchive();
        }
        return erased;
    }
}
