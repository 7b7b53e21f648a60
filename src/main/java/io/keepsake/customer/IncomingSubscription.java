package io.keepsake.customer;

import java.time.Instant;

/**
 * What a customer said elsewhere about a channel.
 *
 * @param wanted whether they may be messaged
 * @param at when they said so
 */
public record IncomingSubscription(CustomerId customer, Channel channel, boolean wanted, Instant at) {}
