package io.keepsake.account;

/** A password that is not taken. */
public final class PasswordRefused extends RuntimeException {
    private final Field field;
    private final String reason;

    PasswordRefused(Field field, String message) {
        super(message);
        this.field = field;
        this.reason = message;
    }

    /** Why, for the one who typed it. */
    public String reason() {
        return reason;
    }

    /** Which of the two passwords it is about. */
    public Field field() {
        return field;
    }

    /** The password there is, or the one to be. */
    public enum Field {
        CURRENT,
        CHANGED
    }
}
