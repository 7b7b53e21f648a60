package io.keepsake.customer;

import io.keepsake.account.AuditLog;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Makes one customer of two, by hand: of two registered ones no program with a public key may. */
@Service
public class Merging {
    private final CustomerRepository customers;
    private final CustomerRows rows;
    private final Attachments attachments;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Merging(
            CustomerRepository customers,
            CustomerRows rows,
            Attachments attachments,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.rows = rows;
        this.attachments = attachments;
        this.audit = audit;
        this.events = events;
    }

    /** What the one who stays would be: what is blank there comes from the other one. Asks nobody and changes nothing. */
    public static Profile together(Customer kept, Customer gone) {
        return gone.profile().filledFrom(kept.profile());
    }

    /**
     * Gives all that the one has to the other: events, totals, identifiers, what the profile lacks; whoever unsubscribed
     * under either name is unsubscribed. The one is no customer any more, and there is no way back.
     *
     * @param kept who stays, as the user saw them
     * @param gone who goes, as the user saw them
     * @return who stays, as they are now
     * @throws NotFound where one of them is not there any more
     * @throws MergeRefused where they are the same, one was archived, or changed since the user saw them
     */
    @InWorkspace(Right.EDIT)
    public Customer merge(WorkspaceId workspace, Customer kept, Customer gone) {
        if (kept.id().equals(gone.id())) {
            throw new MergeRefused("This is one customer already.");
        }
        var locked = rows.lock(workspace, List.of(kept.id(), gone.id()));
        requireAsSeen(locked, kept);
        requireAsSeen(locked, gone);
        var profile = together(kept, gone);
        if (profile.attributes().values().size() > ProfileReader.MOST_ATTRIBUTES) {
            throw new MergeRefused("Together they have more than " + ProfileReader.MOST_ATTRIBUTES
                    + " custom attributes. Remove some first.");
        }
        write(workspace, kept, gone, profile);
        return customers.findById(workspace, kept.id()).orElseThrow(Merging::notFound);
    }

    private void write(WorkspaceId workspace, Customer kept, Customer gone, Profile profile) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var fields = new ArrayList<>(ProfileChanges.fields(kept.profile(), profile));
        fields.add("Activity");
        attachments.attach(workspace, Map.of(gone.id(), kept.id()));
        var changed = kept.edit(profile, now);
        var acquired = kept.acquisition().isEmpty() ? changed.acquiredFrom(gone.acquisition()) : changed;
        rows.update(workspace, List.of(acquired));
        audit.record(workspace, "Merged with another customer", kept.id().value(), fields);
        events.publishEvent(new CustomerChanged(workspace, kept.id()));
        events.publishEvent(new CustomerChanged(workspace, gone.id()));
    }

    private static void requireAsSeen(List<Customer> locked, Customer seen) {
        var now = locked.stream()
                .filter(customer -> customer.id().equals(seen.id()))
                .findFirst()
                .orElseThrow(Merging::notFound);
        if (now.state() == CustomerState.ARCHIVED) {
            throw new MergeRefused("A customer who was archived is never merged with anybody.");
        }
        if (now.version() != seen.version()) {
            throw new MergeRefused("One of them was changed meanwhile. Look at both again.");
        }
    }

    private static NotFound notFound() {
        return new NotFound("There is no such customer.");
    }
}
