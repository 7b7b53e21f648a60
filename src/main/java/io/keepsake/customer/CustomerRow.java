package io.keepsake.customer;

import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them.
 *
 * @param archiveLabel stands for the name once archived, null before
 * @param revenue in the workspace's currency
 * @param lastSeen empty where never seen
 * @param added when the customer came to Keepsake
 */
public record CustomerRow(
        KeepsakeId keepsakeId,
        CustomerState state,
        @Nullable String name,
        @Nullable String archiveLabel,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String systemId,
        @Nullable String city,
        Optional<Instant> lastSeen,
        long events,
        long orders,
        Money revenue,
        Instant added) {
    /** What stands where a name is expected, as {@link Customer#title}. */
    public String title() {
        if (archiveLabel != null) {
            return archiveLabel;
        }
        if (name != null) {
            return name;
        }
        return email != null ? email : "Anonymous visitor";
    }
}
