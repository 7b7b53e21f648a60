package io.keepsake.account;

/** A password that is not taken. The message says why, for the one who chose it. */
public final class PasswordRefused extends RuntimeException {
    PasswordRefused(String message) {
        super(message);
    }
}
