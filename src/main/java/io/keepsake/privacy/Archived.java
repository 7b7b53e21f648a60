package io.keepsake.privacy;

import io.keepsake.customer.Customer;
import io.keepsake.customer.KeepsakeId;
import java.util.Objects;

/**
 * What a customer has become.
 *
 * @param keepsakeId the new one; the old one finds nobody
 * @param label shown in place of the name
 */
public record Archived(KeepsakeId keepsakeId, String label) {
    static Archived of(Customer archived) {
        return new Archived(archived.keepsakeId(), Objects.requireNonNull(archived.archiveLabel()));
    }
}
