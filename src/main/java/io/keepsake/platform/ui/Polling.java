package io.keepsake.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import java.time.Duration;
import java.util.Optional;

/**
 * Has a page look again every second while something on it moves. The work may go on in any node, so the database is
 * asked, not this one told.
 */
public final class Polling {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private Runnable look = () -> {};
    private Optional<UI> ui = Optional.empty();
    private Optional<Registration> registration = Optional.empty();
    private boolean needed;

    /** What is done every second. */
    public void whilePolled(Runnable what) {
        look = what;
    }

    /** Whether anything moves. */
    public void needed(boolean now) {
        needed = now;
        ui.ifPresent(this::apply);
    }

    /** The page is shown. */
    public void attach(UI page) {
        ui = Optional.of(page);
        registration = Optional.of(page.addPollListener(poll -> lookAgain()));
        apply(page);
    }

    /** The page is left. */
    public void detach(UI page) {
        registration.ifPresent(Registration::remove);
        registration = Optional.empty();
        ui = Optional.empty();
        page.setPollInterval(-1);
    }

    /** What can no longer be seen is said once, not every second. */
    private void lookAgain() {
        try {
            look.run();
        } catch (NotPermitted | NotFound gone) {
            needed(false);
            throw gone;
        }
    }

    private void apply(UI page) {
        page.setPollInterval(needed ? Math.toIntExact(EVERY.toMillis()) : -1);
    }
}
