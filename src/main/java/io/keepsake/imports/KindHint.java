package io.keepsake.imports;

import java.util.List;

/**
 * That a file probably holds something else than it is read as.
 *
 * @param kind what it probably holds
 * @param headings of the columns that say so, in the order of the file; may be empty
 */
public record KindHint(ImportKind kind, List<String> headings) {
    public KindHint {
        headings = List.copyOf(headings);
    }
}
