package io.keepsake.account.ui;

import io.keepsake.account.TooManyAttempts;
import org.springframework.security.core.AuthenticationException;

/** {@link TooManyAttempts}, as Spring Security wants to be told. */
final class SlowedDown extends AuthenticationException {
    private final long seconds;

    SlowedDown(TooManyAttempts cause) {
        super(cause.getMessage(), cause);
        this.seconds = cause.left().toSeconds();
    }

    long seconds() {
        return seconds;
    }
}
