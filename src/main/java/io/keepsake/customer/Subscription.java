package io.keepsake.customer;

import java.util.Optional;

/**
 * How a customer stands on a channel.
 *
 * @param since how it came to be so; empty while unknown
 */
public record Subscription(Channel channel, SubscriptionState state, Optional<SubscriptionChange> since) {}
