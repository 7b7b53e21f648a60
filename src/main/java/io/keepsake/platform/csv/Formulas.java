package io.keepsake.platform.csv;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run instead of show. Everything Keepsake writes into a CSV file passes here, in {@link
 * CsvWriter}.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
public final class Formulas {
    /** What a spreadsheet takes for the beginning of a formula; the wide forms too, as Excel does in Asian locales. */
    private static final String OPENERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** "-12.50" and "+4915112345678" are read as numbers, which run nothing, and lose their use with a mark in front. */
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9., ]*");

    private Formulas() {}

    /** The text with an apostrophe in front where it would be run, else as it is. */
    public static String defuse(String text) {
        return opens(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Takes back what {@link #defuse} put in front, so that a file of ours can be brought in again. */
    public static String restore(String text) {
        return text.startsWith("'") && opens(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean opens(String text) {
        var shown = text.stripLeading();
        return !text.isEmpty()
                && (OPENERS.indexOf(text.charAt(0)) >= 0 || !shown.isEmpty() && OPENERS.indexOf(shown.charAt(0)) >= 0);
    }
}
