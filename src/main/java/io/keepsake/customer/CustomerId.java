package io.keepsake.customer;

import java.util.Collection;

/** A customer inside the database. Never shown, never in an address: that is what the {@link KeepsakeId} is for. */
public record CustomerId(long value) {
    /** Many as one parameter of a statement, {@code any(:ids)}: the statement is the same however many they are. */
    public static Long[] values(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toArray(Long[]::new);
    }
}
