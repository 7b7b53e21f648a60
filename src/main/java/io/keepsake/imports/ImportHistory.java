package io.keepsake.imports;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How imports go and went, for those who may see the customers that come of them. */
@Service
public class ImportHistory {
    private final ImportTable imports;

    ImportHistory(ImportTable imports) {
        this.imports = imports;
    }

    /** Behind an import in the list. */
    public record Place(Instant createdAt, ImportId id) {}

    /** Newest first. @param from empty for the beginning */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<Import> page(WorkspaceId workspace, Optional<Place> from, int limit) {
        return from.map(place -> imports.listBehind(workspace, place, limit))
                .orElseGet(() -> imports.list(workspace, limit));
    }

    /** @throws NotFound where there is none, or it is another workspace's */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Import require(WorkspaceId workspace, ImportId id) {
        return imports.require(workspace, id);
    }
}
