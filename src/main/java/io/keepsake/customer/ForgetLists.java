package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everyone who knows who was let go, asked as one. */
@Component
class ForgetLists {
    private final ObjectProvider<ForgetList> lists;

    ForgetLists(ObjectProvider<ForgetList> lists) {
        this.lists = lists;
    }

    /** Those of the identifiers that belonged to somebody who was archived. */
    Set<Identifier> forgotten(WorkspaceId workspace, Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        return lists.stream()
                .flatMap(list -> list.forgotten(workspace, identifiers).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Asks once more after identifiers that were nobody's and not forgotten have been claimed: claiming may have waited,
     * and somebody with one of them may have come and been archived meanwhile. From the claim on nobody can.
     *
     * @throws LostRace where that happened
     */
    void requireNoneSince(WorkspaceId workspace, Collection<Identifier> claimed) {
        if (!forgotten(workspace, claimed).isEmpty()) {
            throw new LostRace();
        }
    }
}
