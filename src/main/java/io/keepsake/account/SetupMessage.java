package io.keepsake.account;

import io.keepsake.platform.start.ReadyMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the one who reads the log how to set up what nobody has set up yet. */
@Component
class SetupMessage implements ReadyMessage {
    private final Setup setup;

    SetupMessage(Setup setup) {
        this.setup = setup;
    }

    @Override
    public Optional<String> text() {
        return setup.isDue()
                ? Optional.of(
                        "There is no account yet. Open /setup to make the first one, with the token " + setup.token())
                : Optional.empty();
    }
}
