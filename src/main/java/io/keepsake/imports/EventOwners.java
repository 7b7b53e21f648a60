package io.keepsake.imports;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomerLookup;
import io.keepsake.customer.ForgetList;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out whose the events of a file are. */
@Component
class EventOwners {
    private final CustomerLookup lookup;
    private final CustomerIntake intake;
    private final ObjectProvider<ForgetList> forgetList;

    EventOwners(CustomerLookup lookup, CustomerIntake intake, ObjectProvider<ForgetList> forgetList) {
        this.lookup = lookup;
        this.intake = intake;
        this.forgetList = forgetList;
    }

    /** Whose events with the same identifiers are. */
    sealed interface Owner {
        record Known(CustomerId id) implements Owner {}

        /** Was not there before these rows. */
        record Added(CustomerId id) implements Owner {}

        record Forgotten() implements Owner {}

        record Conflicting(String reason) implements Owner {}

        record Unknown(String reason) implements Owner {}
    }

    /** The customers there are; the highest identifier that is somebody's decides. */
    Map<List<Identifier>, Owner> find(WorkspaceId workspace, Collection<UnassignedEvent> events) {
        Set<Identifier> asked = new HashSet<>();
        events.forEach(event -> asked.addAll(event.identifiers()));
        var found = lookup.find(workspace, asked);
        asked.removeAll(found.keySet());
        var forgotten = new HashSet<Identifier>();
        forgetList.forEach(list -> forgotten.addAll(list.forgotten(workspace, asked)));
        var owners = new HashMap<List<Identifier>, Owner>();
        for (var event : events) {
            owners.computeIfAbsent(event.identifiers(), identifiers -> owner(identifiers, found, forgotten));
        }
        return owners;
    }

    private static Owner owner(
            List<Identifier> identifiers, Map<Identifier, CustomerId> found, Set<Identifier> forgotten) {
        var customers = new HashSet<CustomerId>();
        identifiers.stream().filter(found::containsKey).map(found::get).forEach(customers::add);
        if (customers.size() > 1) {
            return new Owner.Conflicting("The identifiers in the row belong to different customers.");
        }
        if (!customers.isEmpty()) {
            return new Owner.Known(customers.iterator().next());
        }
        return identifiers.stream().anyMatch(forgotten::contains)
                ? new Owner.Forgotten()
                : new Owner.Unknown(
                        "No customer of this workspace has the " + said(identifiers.getFirst()) + " in the row.");
    }

    private static String said(Identifier identifier) {
        return switch (identifier.kind()) {
            case SYSTEM_ID -> "System ID";
            case EMAIL -> "email";
            case MOBILE -> "mobile";
            case DEVICE -> "device ID";
            case PUSH_TOKEN -> "push token";
        };
    }

    /** The same, adding those whom nobody knows yet. */
    Map<List<Identifier>, Owner> findOrAdd(
            WorkspaceId workspace, Collection<UnassignedEvent> events, FromRows.Mode mode) {
        var customers = new LinkedHashMap<List<Identifier>, IncomingCustomer>();
        events.forEach(event -> customers.putIfAbsent(event.identifiers(), event.customer()));
        var taken = take(workspace, new ArrayList<>(customers.values()), mode).iterator();
        var owners = new HashMap<List<Identifier>, Owner>();
        customers.keySet().forEach(identifiers -> owners.put(identifiers, owner(taken.next())));
        return owners;
    }

    private List<Taken> take(WorkspaceId workspace, List<IncomingCustomer> customers, FromRows.Mode mode) {
        return switch (mode) {
            case TAKE -> intake.take(workspace, customers, SubscriptionSource.IMPORT);
            case REHEARSE -> intake.rehearse(workspace, customers);
        };
    }

    private static Owner owner(Taken taken) {
        return switch (taken) {
            case Taken.Created(CustomerId id) -> new Owner.Added(id);
            case Taken.Changed(CustomerId id) -> new Owner.Known(id);
            case Taken.Unchanged(CustomerId id) -> new Owner.Known(id);
            case Taken.Forgotten() -> new Owner.Forgotten();
            case Taken.Conflicting(String reason) -> new Owner.Conflicting(reason);
            case Taken.Wrong(String reason) -> new Owner.Unknown(reason);
        };
    }
}
