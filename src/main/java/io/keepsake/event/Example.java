package io.keepsake.event;

import io.keepsake.platform.personal.ValueType;

/** One of the latest values of a property or an attribute. */
public record Example(String text, ValueType type) {
    private static final int LONGEST = 40;
    private static final int SHORT = 4;

    /** As it is, or its beginning where it is long. */
    public String plain() {
        return length() > LONGEST ? beginning(LONGEST - 1) + "…" : text;
    }

    /** So that nobody learns who somebody is, and yet sees what kind of value it is. */
    public String masked() {
        return length() < SHORT ? "•••" : beginning(1) + "•••";
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    private String beginning(int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
