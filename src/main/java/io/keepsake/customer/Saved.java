package io.keepsake.customer;

import java.util.List;
import java.util.Set;

/** What became of a customer that a user made or changed by hand. Only {@link Done} has written anything. */
public sealed interface Saved {
    record Done(Customer customer) implements Saved {}

    /** Somebody else changed the customer since the user opened it. @param current as it is now, to show beside */
    record Outdated(Customer current) implements Saved {}

    /** Identifiers that belong to other customers of the workspace already; nothing was merged. */
    record Occupied(List<Occupant> occupants) implements Saved {}

    /** These kinds of identifiers are on the forget list: whoever they belonged to was let go. */
    record OnForgetList(Set<Identifier.Kind> kinds) implements Saved {}

    /** Values that the workspace's attributes cannot take. */
    record Invalid(List<ProfileProblem> problems) implements Saved {}

    /**
     * Whose an identifier is.
     *
     * @param customer to link to
     * @param title what stands where a name is expected
     */
    record Occupant(Identifier.Kind kind, KeepsakeId customer, String title) {}
}
