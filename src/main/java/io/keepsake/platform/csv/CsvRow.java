package io.keepsake.platform.csv;

import java.util.List;

/** A row of a file, readable or not. */
public sealed interface CsvRow {
    /** Number of its first line, counted from 1. */
    long line();

    /** Where the row after it begins. */
    CsvPosition next();

    /** @param fields as written, without their quotes; without NUL and valid as text */
    record Fields(long line, List<String> fields, CsvPosition next) implements CsvRow {}

    /**
     * A line that is no row; reading goes on behind it.
     *
     * @param text as it stands there, cut after 2,000 characters; what is not text is replaced
     * @param reason for the person who brought the file
     */
    record Broken(long line, String text, String reason, CsvPosition next) implements CsvRow {}
}
