package io.keepsake.privacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The customer was not archived, and nothing was changed: something would have gone wrong that must not. The message is
 * for the person on the screen; it names tables and columns, never a value.
 */
public final class ArchiveFailed extends RuntimeException {
    private ArchiveFailed(String what) {
        super("This customer was not archived, and nothing was changed: " + what
                + " Please tell whoever runs Keepsake for you.");
    }

    /** @param where columns that still hold a value, and in those of JSON the paths */
    static ArchiveFailed left(String table, Map<String, Set<String>> where) {
        return new ArchiveFailed("something that identifies the person would have been left in " + table
                + (where.isEmpty() ? "." : " " + new TreeMap<>(where) + "."));
    }

    /** @param column with its table */
    static ArchiveFailed changed(String column) {
        return new ArchiveFailed("the history would not have stayed the same in " + column + ".");
    }
}
