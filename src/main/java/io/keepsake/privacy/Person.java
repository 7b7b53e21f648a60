package io.keepsake.privacy;

import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.Identifier;
import java.util.List;
import java.util.Set;

/**
 * The person who is let go, as known just before. Lives in memory only, and only as long as the transaction.
 *
 * @param identifiers all of them, normalised
 * @param values everything of theirs that is looked for
 */
record Person(Customer customer, Set<Identifier> identifiers, PersonValues values) {
    CustomerId id() {
        return customer.id();
    }

    List<String> identifiers(String kind) {
        return identifiers.stream()
                .filter(identifier -> identifier.kind().stored().equals(kind))
                .map(Identifier::value)
                .toList();
    }

    /** The same person, with only these values to look for. */
    Person knownBy(PersonValues others) {
        return new Person(customer, identifiers, others);
    }

    @Override
    public String toString() {
        return "Person[" + id() + "]";
    }
}
