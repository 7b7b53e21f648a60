package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads and locks everything that a chunk of rows may concern. */
@Component
class IntakeReader {
    private final CustomerRows customers;
    private final Identifiers identifiers;
    private final SubscriptionRows subscriptions;
    private final AttributeCatalogue catalogue;
    private final ForgetLists forgetLists;

    IntakeReader(
            CustomerRows customers,
            Identifiers identifiers,
            SubscriptionRows subscriptions,
            AttributeCatalogue catalogue,
            ForgetLists forgetLists) {
        this.customers = customers;
        this.identifiers = identifiers;
        this.subscriptions = subscriptions;
        this.catalogue = catalogue;
        this.forgetLists = forgetLists;
    }

    /**
     * What is known of those who come in.
     *
     * @param customers everybody whom the identifiers find, each locked
     * @param owners whose the identifiers are
     * @param forgotten those of the identifiers that are nobody's and on the forget list
     * @param types of the attributes that come in
     */
    record Known(
            List<Customer> customers,
            Map<Identifier, CustomerId> owners,
            Set<Identifier> forgotten,
            AttributeTypes types) {}

    /**
     * @param attributes names of those that come in
     * @throws LostRace where somebody was archived or changed while we waited for their rows
     */
    Known read(WorkspaceId workspace, Set<Identifier> wanted, Set<String> attributes) {
        var owners = identifiers.owners(workspace, wanted);
        var known = lock(workspace, owners);
        return new Known(known, owners, forgotten(workspace, wanted, owners), catalogue.types(workspace, attributes));
    }

    /**
     * @param attributes names of those that come in
     * @throws LostRace where somebody was archived or changed while we waited for their rows
     */
    IntakePlan plan(WorkspaceId workspace, Set<Identifier> wanted, Set<String> attributes, Instant now) {
        var known = read(workspace, wanted, attributes);
        var devices = new HashMap<>(known.owners());
        devices.keySet().removeIf(identifier -> identifier.kind() != Identifier.Kind.DEVICE);
        return new IntakePlan(
                workspace, now, subscribed(workspace, known.customers()), devices, known.forgotten(), known.types());
    }

    private List<Draft> subscribed(WorkspaceId workspace, List<Customer> known) {
        var states = subscriptions.current(
                workspace, known.stream().map(Customer::id).toList());
        return known.stream()
                .map(customer -> Draft.of(customer, states.getOrDefault(customer.id(), Map.of())))
                .toList();
    }

    private List<Customer> lock(WorkspaceId workspace, Map<Identifier, CustomerId> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        var locked = customers.lock(workspace, new HashSet<>(owners.values()));
        if (!areStillTheirs(workspace, owners, locked)) {
            throw new LostRace();
        }
        return locked;
    }

    /** A statement sees what was committed when it began: only once the rows are locked is certain whose they are. */
    private boolean areStillTheirs(
            WorkspaceId workspace, Map<Identifier, CustomerId> owners, Collection<Customer> locked) {
        var inRows = new HashMap<Identifier, CustomerId>();
        locked.forEach(customer -> customer.identifiers().forEach(identifier -> inRows.put(identifier, customer.id())));
        var elsewhere = new HashMap<>(owners);
        elsewhere.entrySet().removeAll(inRows.entrySet());
        return identifiers.owners(workspace, elsewhere.keySet()).equals(elsewhere);
    }

    /** Asked after the locks: who was archived while we waited is on the list by now. */
    private Set<Identifier> forgotten(
            WorkspaceId workspace, Collection<Identifier> wanted, Map<Identifier, CustomerId> owners) {
        var nobodys = wanted.stream()
                .filter(identifier -> !owners.containsKey(identifier))
                .toList();
        return forgetLists.forgotten(workspace, nobodys);
    }
}
