package io.keepsake.customer;

import java.time.Instant;

/** A value that joins data to a customer, and since when it does. */
public record KnownIdentifier(Identifier identifier, Instant since) {}
