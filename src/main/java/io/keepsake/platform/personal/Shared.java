package io.keepsake.platform.personal;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which values of a table so many customers have that they tell nobody apart: when Rose is archived, the "Rose
 * Serum" that half of the workspace bought stays. Asked in a running transaction.
 */
@FunctionalInterface
public interface Shared {
    /** As many other customers must have a value. */
    int BY = 20;

    /** Nobody shares anything. */
    Shared NOTHING = (workspace, customer, suspects) -> Set.of();

    /** Those of the suspects that at least {@link #BY} customers other than this one have. */
    Set<Suspect> among(WorkspaceId workspace, long customer, Set<Suspect> suspects);

    /**
     * A value that looks like the person's, where it may well be harmless.
     *
     * @param names from the outside in, where the column is JSON; without positions in lists
     * @param value null where the last name itself is what looks like the person's
     */
    record Suspect(
            String column, List<String> names, @Nullable Object value) {}
}
