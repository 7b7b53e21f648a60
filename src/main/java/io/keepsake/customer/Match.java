package io.keepsake.customer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose data it is that comes in with some identifiers. The highest one that is somebody's decides. It is a conflict
 * where a lower one is somebody else's, or where that somebody has another value of a higher kind: two people, as far as
 * anyone can tell, and people are never merged on the way in.
 */
sealed interface Match {
    /** Nobody known. */
    record Nobody() implements Match {}

    record Somebody(Customer customer) implements Match {}

    /** @param reason names kinds of identifiers, never values: it is kept beside the row that was refused */
    record Conflict(String reason) implements Match {}

    /**
     * @param identifiers in deciding order
     * @param owner whose an identifier is
     */
    static Match of(List<Identifier> identifiers, Function<Identifier, Optional<Customer>> owner) {
        for (int i = 0; i < identifiers.size(); i++) {
            var deciding = identifiers.get(i);
            var found = owner.apply(deciding);
            if (found.isPresent()) {
                return decided(
                        found.get(),
                        deciding.kind(),
                        identifiers.subList(0, i),
                        identifiers.subList(i + 1, identifiers.size()),
                        owner);
            }
        }
        return new Nobody();
    }

    private static Match decided(
            Customer customer,
            Identifier.Kind by,
            List<Identifier> higher,
            List<Identifier> lower,
            Function<Identifier, Optional<Customer>> owner) {
        for (var identifier : higher) {
            if (identifier.kind() != by && has(customer, identifier.kind())) {
                return new Conflict(
                        "The customer with this %s has another %s.".formatted(name(by), name(identifier.kind())));
            }
        }
        for (var identifier : lower) {
            if (owner.apply(identifier)
                    .filter(other -> !other.id().equals(customer.id()))
                    .isPresent()) {
                return new Conflict("This %s belongs to another customer than this %s."
                        .formatted(name(identifier.kind()), name(by)));
            }
        }
        return new Somebody(customer);
    }

    private static boolean has(Customer customer, Identifier.Kind kind) {
        return customer.identifiers().stream().anyMatch(identifier -> identifier.kind() == kind);
    }

    private static String name(Identifier.Kind kind) {
        return switch (kind) {
            case SYSTEM_ID -> "System ID";
            case EMAIL, MOBILE, DEVICE -> kind.name().toLowerCase(Locale.ROOT);
            case PUSH_TOKEN -> "push token";
        };
    }
}
