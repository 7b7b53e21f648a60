package io.keepsake.customer;

/** What became of a customer that came in from outside. */
public sealed interface Taken {
    record Created(CustomerId customer) implements Taken {}

    record Changed(CustomerId customer) implements Taken {}

    record Unchanged(CustomerId customer) implements Taken {}

    /** Its identifiers belong to different customers; nothing was merged. @param reason for the person who sent it */
    record Conflicting(String reason) implements Taken {}

    /** Stands on the forget list: skipped. */
    record Forgotten() implements Taken {}

    /** Cannot be kept: nothing tells who it is, or an attribute is of another type. @param reason for the person who sent it */
    record Wrong(String reason) implements Taken {}
}
