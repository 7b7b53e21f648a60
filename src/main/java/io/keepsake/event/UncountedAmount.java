package io.keepsake.event;

/**
 * Why an event that counts as an order or a refund has no amount, although something stands where it ought to be.
 *
 * @param property of the event, in which the matter lies
 * @param reason for the person who sent it; without the value
 */
record UncountedAmount(String property, String reason) {}
