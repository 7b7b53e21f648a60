package io.keepsake.customer;

/** Two customers stay two. The message says to people why, and what to do. */
public final class MergeRefused extends RuntimeException {
    MergeRefused(String message) {
        super(message);
    }
}
