package io.keepsake.customer;

/** A customer inside the database. Never shown, never in an address: that is what the {@link KeepsakeId} is for. */
public record CustomerId(long value) {}
