package io.keepsake.imports;

/** Values as sentences about them show them. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? "“" + text + "”"
                : "“" + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…”";
    }
}
