package io.keepsake.platform.workspace;

/** A person who signs in. */
public record UserId(int value) {
    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("A user id is positive, not " + value);
        }
    }
}
