package io.keepsake.platform.text;

/**
 * What may stand in text that is kept. Not among them: control characters, NUL first of all, which PostgreSQL takes in
 * neither text nor JSON; half surrogate pairs, which no UTF-8 holds; and the noncharacters U+FFFE and U+FFFF.
 */
public final class PlainCharacters {
    private PlainCharacters() {}

    /** Whether the text is one line of such characters. */
    public static boolean line(String text) {
        return text.codePoints().allMatch(PlainCharacters::plain);
    }

    /** Whether the text is any number of lines of such characters; tabs may stand in them. */
    public static boolean lines(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || plain(c));
    }

    /** Whether the database takes the text at all: it has no place for NUL, nor for half surrogate pairs. */
    public static boolean storable(String text) {
        return text.codePoints().allMatch(c -> c != 0 && Character.getType(c) != Character.SURROGATE);
    }

    private static boolean plain(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }
}
