package io.keepsake.customer;

import io.keepsake.platform.data.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them.
 *
 * @param profile without the custom attributes
 * @param archiveLabel stands for the name once archived, null before
 * @param lastSeen empty where never seen
 * @param revenue in the workspace's currency
 * @param added when the customer came to Keepsake
 */
public record CustomerRow(
        KeepsakeId keepsakeId,
        CustomerState state,
        Profile profile,
        @Nullable String archiveLabel,
        Optional<Instant> lastSeen,
        long events,
        long orders,
        Money revenue,
        Instant added) {
    /** What stands where a name is expected, as {@link Customer#title()}. */
    public String title() {
        return Customer.title(profile, archiveLabel);
    }
}
