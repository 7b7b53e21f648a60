package io.keepsake.account;

/** What was typed is no origin. The message is for the person on the screen. */
public final class OriginRefused extends RuntimeException {
    OriginRefused(String message) {
        super(message);
    }
}
