package io.keepsake.customer;

/** Patterns of LIKE for text that people type, in which no character means anything but itself. */
final class Likeness {
    private Likeness() {}

    /** Matches what contains the text. */
    static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
