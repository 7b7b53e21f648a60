package io.keepsake.customer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Whose identifiers are while sightings are taken, and what that changes in the database. */
final class Ownership {
    private final Map<Identifier, CustomerId> before;
    private final Map<Identifier, CustomerId> owners;
    private final Set<Identifier> forgotten;
    private final UnaryOperator<CustomerId> kept;

    /** @param kept who a customer is by now, where some are attached to others */
    Ownership(IntakeReader.Known known, UnaryOperator<CustomerId> kept) {
        this.before = new HashMap<>(known.owners());
        known.customers().forEach(customer -> customer.identifiers().forEach(own -> before.put(own, customer.id())));
        this.owners = new HashMap<>(before);
        this.forgotten = known.forgotten();
        this.kept = kept;
    }

    Optional<CustomerId> owner(Identifier identifier) {
        return Optional.ofNullable(owners.get(identifier)).map(kept);
    }

    /** Whether it belonged to somebody who was let go, and is nobody's since. */
    boolean isForgotten(Identifier identifier) {
        return forgotten.contains(identifier) && !owners.containsKey(identifier);
    }

    void give(Identifier identifier, CustomerId customer) {
        owners.put(identifier, customer);
    }

    /** Takes the identifiers of the customer's profile away and gives them those of the next one. */
    void replace(Customer current, Profile next) {
        current.identifiers().forEach(owners::remove);
        next.identifiers().forEach(identifier -> owners.put(identifier, current.id()));
    }

    /** Identifiers that their customers no longer have. Those of an attached customer go over with it. */
    List<Identifier> released() {
        return before.entrySet().stream()
                .filter(owned -> !kept.apply(owned.getValue())
                        .equals(owner(owned.getKey()).orElse(null)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Identifiers that customers have got. */
    Map<Identifier, CustomerId> claimed() {
        var claimed = new HashMap<Identifier, CustomerId>();
        owners.forEach((identifier, owner) -> {
            var had = Optional.ofNullable(before.get(identifier)).map(kept);
            var has = kept.apply(owner);
            if (!had.equals(Optional.of(has))) {
                claimed.put(identifier, has);
            }
        });
        return claimed;
    }

    /** Identifiers among the claimed that were nobody's before. */
    Set<Identifier> claimedFromNobody() {
        var claimed = new HashSet<>(claimed().keySet());
        claimed.removeAll(before.keySet());
        return claimed;
    }
}
