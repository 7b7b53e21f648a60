package io.keepsake.customer;

import io.keepsake.account.AuditLog;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who was seen: finds the customers of many sightings at once, makes those that nobody knows yet, and makes one of
 * a visitor and the customer they turn out to be. All of them stay locked until the running transaction ends.
 */
@Service
public class Sightings {
    private final IntakeReader reader;
    private final CustomerRows customers;
    private final Identifiers identifiers;
    private final Attachments attachments;
    private final ForgetLists forgetLists;
    private final AttributeCatalogue catalogue;
    private final AuditLog audit;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;

    Sightings(
            IntakeReader reader,
            CustomerRows customers,
            Identifiers identifiers,
            Attachments attachments,
            ForgetLists forgetLists,
            AttributeCatalogue catalogue,
            AuditLog audit,
            Attempts attempts,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.customers = customers;
        this.identifiers = identifiers;
        this.attachments = attachments;
        this.forgetLists = forgetLists;
        this.catalogue = catalogue;
        this.audit = audit;
        this.attempts = attempts;
        this.events = events;
    }

    /**
     * Takes the sightings as if one after the other; 1,000 at a time are a good number.
     *
     * @param mayMerge whether an id of before may make one of two registered customers
     * @return whose each is, in their order; nobody among them was let go
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recognised> recognise(WorkspaceId workspace, List<Sighting> sightings, boolean mayMerge) {
        return attempts.untilAlone(() -> recogniseOnce(workspace, sightings, mayMerge));
    }

    private List<Recognised> recogniseOnce(WorkspaceId workspace, List<Sighting> sightings, boolean mayMerge) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var wanted = new HashSet<Identifier>();
        var attributes = new HashSet<String>();
        for (var sighting : sightings) {
            wanted.addAll(sighting.identifiers());
            attributes.addAll(sighting.told().attributes().values().keySet());
        }
        var plan = new SightingPlan(workspace, now, reader.read(workspace, wanted, attributes), mayMerge);
        var recognised = sightings.stream().map(plan::take).toList();
        write(workspace, plan);
        return recognised.stream()
                .map(each -> new Recognised(plan.kept(each.customer()), each.forgotten(), each.conflicts()))
                .toList();
    }

    private void write(WorkspaceId workspace, SightingPlan plan) {
        var changes = plan.changes();
        var ownership = plan.ownership();
        customers.insert(workspace, customers(changes, Draft::isCreated));
        customers.update(workspace, customers(changes, draft -> draft.isRewritten() && !draft.isCreated()));
        identifiers.release(workspace, ownership.released());
        attachments.attach(workspace, plan.attached());
        identifiers.claim(workspace, ownership.claimed());
        forgetLists.requireNoneSince(workspace, ownership.claimedFromNobody());
        catalogue.keep(workspace, plan.types());
        record(workspace, plan, changes);
        changes.stream()
                .filter(draft -> !draft.isCreated())
                .forEach(draft -> events.publishEvent(
                        new CustomerChanged(workspace, draft.customer().id())));
    }

    /** Visitors come by the thousand and leave no entry; who has become somebody does. */
    private void record(WorkspaceId workspace, SightingPlan plan, List<Draft> changes) {
        audit.recordAll(
                workspace,
                "Created through the API",
                fields(
                        changes,
                        draft -> draft.isCreated()
                                && !draft.customer().identifiers().isEmpty()));
        audit.recordAll(
                workspace,
                "Changed through the API",
                fields(changes, draft -> !draft.isCreated() && !draft.fields().isEmpty()));
        audit.recordAll(workspace, "Joined with a visitor", joined(plan, gone -> !plan.isRegistered(gone)));
        audit.recordAll(workspace, "Merged with another customer", joined(plan, plan::isRegistered));
    }

    private static Map<Long, Collection<String>> joined(SightingPlan plan, Predicate<CustomerId> which) {
        var joined = new LinkedHashMap<Long, Collection<String>>();
        plan.attached().forEach((gone, kept) -> {
            if (which.test(gone)) {
                joined.put(kept.value(), List.of("Activity"));
            }
        });
        return joined;
    }

    private static List<Customer> customers(List<Draft> changes, Predicate<Draft> which) {
        return changes.stream().filter(which).map(Draft::customer).toList();
    }

    private static Map<Long, Collection<String>> fields(List<Draft> changes, Predicate<Draft> which) {
        var fields = new LinkedHashMap<Long, Collection<String>>();
        changes.stream()
                .filter(which)
                .forEach(draft -> fields.put(draft.customer().id().value(), draft.fields()));
        return fields;
    }
}
