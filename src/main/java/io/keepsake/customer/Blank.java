package io.keepsake.customer;

import io.keepsake.platform.text.PlainCharacters;

/** What nobody sees in what people type and files hold. */
final class Blank {
    private Blank() {}

    /**
     * The text without surrounding space, also the kinds that spreadsheets leave: no-break spaces and byte order marks; and
     * without marks of direction, wherever they are.
     */
    static String strip(String entered) {
        var text = PlainCharacters.undirected(entered);
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
