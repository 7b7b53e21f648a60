package io.keepsake.platform.workspace;

/** The actor lacks the right. The message is for the person on the screen. */
public final class NotPermitted extends RuntimeException {
    public NotPermitted(String message) {
        super(message);
    }
}
