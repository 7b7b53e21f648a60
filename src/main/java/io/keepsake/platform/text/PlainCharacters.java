package io.keepsake.platform.text;

/**
 * What may stand in text that is kept. Not among them: control characters, NUL first of all, which PostgreSQL takes in
 * neither text nor JSON; half surrogate pairs, which no UTF-8 holds; the noncharacters U+FFFE and U+FFFF; and marks that
 * turn the direction of text: nobody sees them, but one name looks like another, and no search finds it.
 */
public final class PlainCharacters {
    private PlainCharacters() {}

    /** The text without marks that turn its direction. Phones and chats put them around names and numbers unasked. */
    public static String undirected(String text) {
        if (text.chars().noneMatch(PlainCharacters::directs)) {
            return text;
        }
        return text.codePoints()
                .filter(character -> !directs(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

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
                && (character & 0xFFFE) != 0xFFFE
                && !directs(character);
    }

    /** The marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean directs(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
