package io.keepsake.privacy;

import java.util.Set;

/**
 * What was done in one table.
 *
 * @param removed rows that went
 * @param changed rows that lost something
 * @param kept rows that stayed as they were
 * @param lost the columns that lost something
 */
record ErasedTable(String table, long removed, long changed, long kept, Set<String> lost) {
    boolean isUntouched() {
        return removed == 0 && changed == 0 && kept == 0;
    }
}
