package io.keepsake.platform.start;

import java.util.Optional;

/** What another part of Keepsake has to tell the person at the terminal when it is ready, such as how to sign in. */
public interface ReadyMessage {
    /** A few lines, or empty where there is nothing to tell this time. */
    Optional<String> text();
}
