package io.keepsake.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * A subscription that changed.
 *
 * @param user name of the user who did it; empty where no user did
 */
public record SubscriptionChange(
        Channel channel, SubscriptionState state, SubscriptionSource source, Instant at, Optional<String> user) {}
