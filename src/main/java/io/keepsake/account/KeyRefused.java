package io.keepsake.account;

/** A key cannot be made like that. The message is for the person on the screen. */
public final class KeyRefused extends RuntimeException {
    KeyRefused(String message) {
        super(message);
    }
}
