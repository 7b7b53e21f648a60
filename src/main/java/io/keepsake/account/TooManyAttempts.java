package io.keepsake.account;

import java.time.Duration;

/** It went wrong too often lately: the next attempt has to wait. */
public final class TooManyAttempts extends RuntimeException {
    private final Duration left;

    TooManyAttempts(Duration left) {
        super("Too many failed attempts");
        this.left = left;
    }

    /** Until the next attempt is looked at: a second at least, a minute at most. */
    public Duration left() {
        return left;
    }
}
