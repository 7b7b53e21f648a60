package io.keepsake.demo;

import io.keepsake.platform.start.ReadyMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal how to sign in to the demo. */
@Component
class DemoSignIn implements ReadyMessage {
    private final DemoAccount account;

    DemoSignIn(DemoAccount account) {
        this.account = account;
    }

    @Override
    public Optional<String> text() {
        return account.isThere()
                ? Optional.of("""
                        Sign in to the demo with the password %s as
                        %s (owner), %s or %s""".formatted(
                                DemoAccount.PASSWORD, DemoAccount.OWNER, DemoAccount.MARKETER, DemoAccount.ANALYST))
                : Optional.empty();
    }
}
