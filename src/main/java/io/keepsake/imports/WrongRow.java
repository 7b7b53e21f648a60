package io.keepsake.imports;

import io.keepsake.customer.Identifier;
import java.time.Duration;
import java.util.List;

/**
 * A row that was left out, kept for some days to be looked at.
 *
 * @param line of the file, from 1
 * @param reason for the person who brought the file
 * @param fields the row as it came
 * @param identifiers of the person it is about, normalised, so that archiving finds it
 */
public record WrongRow(long line, Outcome outcome, String reason, List<String> fields, List<Identifier> identifiers) {
    /** So many are kept of one file, the first of it: more than anyone looks at, and nothing for the database. */
    public static final int MOST_KEPT = 100_000;

    /** For that long. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** Why it was left out. */
    public enum Outcome {
        WRONG,
        CONFLICTING
    }
}
