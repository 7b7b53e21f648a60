package io.keepsake.account;

/** A password that is not taken. The message says why, for the one who typed it. */
public final class PasswordRefused extends RuntimeException {
    private final Field field;

    PasswordRefused(Field field, String message) {
        super(message);
        this.field = field;
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
