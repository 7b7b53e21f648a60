package io.keepsake.customer;

import static java.util.Objects.requireNonNull;

import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a chunk of rows does to the customers it concerns, worked out one row after the other before anything is written,
 * so that rows about the same person work as if each had been taken alone.
 */
final class IntakePlan {
    private final WorkspaceId workspace;
    private final Instant now;
    private final AttributeTypes types;
    private final Set<Identifier> forgotten;
    private final Map<CustomerId, Draft> drafts = new LinkedHashMap<>();
    private final Map<Identifier, CustomerId> ownersBefore = new HashMap<>();
    private final Map<Identifier, CustomerId> owners;
    private final Map<CustomerId, Instant> since = new HashMap<>();

    /**
     * @param known everybody whom any of the rows may concern
     * @param devices whose the devices in the rows are
     * @param forgotten those of the rows' identifiers that are on the forget list
     */
    IntakePlan(
            WorkspaceId workspace,
            Instant now,
            Collection<Draft> known,
            Map<Identifier, CustomerId> devices,
            Set<Identifier> forgotten,
            AttributeTypes types) {
        this.workspace = workspace;
        this.now = now;
        this.forgotten = forgotten;
        this.types = types;
        ownersBefore.putAll(devices);
        for (var draft : known) {
            var customer = draft.customer();
            drafts.put(customer.id(), draft);
            customer.identifiers().forEach(identifier -> ownersBefore.put(identifier, customer.id()));
        }
        owners = new HashMap<>(ownersBefore);
    }

    /** Takes the next row. */
    Taken take(IncomingCustomer row) {
        var problems = types.problems(row.profile().attributes());
        if (!problems.isEmpty()) {
            return new Taken.Wrong(problems.getFirst().message());
        }
        var identifiers = row.identifiers();
        if (identifiers.isEmpty()) {
            return new Taken.Wrong("Has no System ID, email or mobile, so that nothing tells who it is.");
        }
        var match = Match.of(identifiers, this::owner);
        if (match instanceof Match.Conflict(String reason)) {
            return new Taken.Conflicting(reason);
        }
        if (identifiers.stream()
                .anyMatch(identifier -> !owners.containsKey(identifier) && forgotten.contains(identifier))) {
            return new Taken.Forgotten();
        }
        return match instanceof Match.Somebody(Customer customer)
                ? change(requireNonNull(drafts.get(customer.id())), row)
                : create(row, identifiers);
    }

    /** Every customer that is new or not what it was. */
    List<Draft> changes() {
        return drafts.values().stream()
                .filter(draft -> draft.isCreated() || draft.isChanged())
                .toList();
    }

    /** Identifiers that their customers no longer have. */
    List<Identifier> released() {
        return ownersBefore.entrySet().stream()
                .filter(owned -> !owned.getValue().equals(owners.get(owned.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Identifiers that customers have got. */
    Map<Identifier, CustomerId> claimed() {
        return owners.entrySet().stream()
                .filter(owned -> !owned.getValue().equals(ownersBefore.get(owned.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When those were added who are new, where that is not now. */
    Map<CustomerId, Instant> since() {
        return since;
    }

    /** Identifiers among the claimed that were nobody's before. */
    Set<Identifier> claimedFromNobody() {
        var claimed = new HashSet<>(claimed().keySet());
        claimed.removeAll(ownersBefore.keySet());
        return claimed;
    }

    /** The attributes seen, those for the first time among them. */
    AttributeTypes types() {
        return types;
    }

    private Optional<Customer> owner(Identifier identifier) {
        return Optional.ofNullable(owners.get(identifier)).map(drafts::get).map(Draft::customer);
    }

    private Taken create(IncomingCustomer row, List<Identifier> identifiers) {
        var customer = Customer.create(
                workspace, row.profile(), row.acquisition(), row.since().orElse(now));
        var draft = Draft.created(customer);
        row.since().ifPresent(at -> since.put(customer.id(), at));
        drafts.put(customer.id(), draft);
        identifiers.forEach(identifier -> owners.put(identifier, customer.id()));
        types.learn(row.profile().attributes());
        subscribe(draft, row);
        return new Taken.Created(customer.id());
    }

    private Taken change(Draft draft, IncomingCustomer row) {
        var current = draft.customer();
        var profile = current.profile().filledFrom(row.profile());
        if (profile.attributes().values().size() > ProfileReader.MOST_ATTRIBUTES) {
            return new Taken.Wrong("A customer has at most " + ProfileReader.MOST_ATTRIBUTES + " custom attributes.");
        }
        var news = rewrite(draft, profile, row) | addDevices(draft, row) | subscribe(draft, row);
        return news ? new Taken.Changed(current.id()) : new Taken.Unchanged(current.id());
    }

    private boolean rewrite(Draft draft, Profile profile, IncomingCustomer row) {
        var current = draft.customer();
        var fields = ProfileChanges.fields(current.profile(), profile);
        var acquired = current.acquisition().isEmpty() && !row.acquisition().isEmpty();
        if (fields.isEmpty() && !acquired) {
            return false;
        }
        current.identifiers().forEach(owners::remove);
        profile.identifiers().forEach(identifier -> owners.put(identifier, current.id()));
        types.learn(row.profile().attributes());
        var changed = current.edit(profile, now);
        draft.become(acquired ? changed.acquiredFrom(row.acquisition()) : changed, fields);
        if (acquired) {
            draft.note("Acquisition");
        }
        return true;
    }

    private boolean addDevices(Draft draft, IncomingCustomer row) {
        var added = new HashSet<Identifier>(row.identifiers());
        added.removeIf(identifier -> identifier.kind() != Identifier.Kind.DEVICE || owners.containsKey(identifier));
        added.forEach(device -> owners.put(device, draft.customer().id()));
        if (!added.isEmpty()) {
            draft.note("Device");
        }
        return !added.isEmpty();
    }

    private static boolean subscribe(Draft draft, IncomingCustomer row) {
        boolean news = false;
        for (var wanted : row.subscriptions().entrySet()) {
            var state = wanted.getValue() ? SubscriptionState.SUBSCRIBED : SubscriptionState.UNSUBSCRIBED;
            news |= draft.subscribe(wanted.getKey(), state);
        }
        return news;
    }
}
