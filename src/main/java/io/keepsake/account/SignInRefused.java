package io.keepsake.account;

/** Email and password do not belong together; which of them is wrong is not told. */
public final class SignInRefused extends RuntimeException {
    SignInRefused() {
        super("Email or password is not right.");
    }
}
