package io.keepsake.imports;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What imports leave behind, which goes by itself: files hold people without a customer to point to. */
@Service
class ImportRemains {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRemains.class);

    private final ImportTable imports;
    private final WrongRows wrongRows;

    ImportRemains(ImportTable imports, WrongRows wrongRows) {
        this.imports = imports;
        this.wrongRows = wrongRows;
    }

    /** Removes files that were uploaded a day ago and never imported, and wrong rows of a week ago. */
    @InWorkspace(Right.IMPORT)
    public void remove(WorkspaceId workspace) {
        var abandoned = imports.deleteAbandoned(workspace, Import.WAITS);
        var rows = wrongRows.deleteOlder(workspace, WrongRow.KEPT);
        if (abandoned + rows > 0) {
            LOG.info("Removed {} abandoned uploads and {} old wrong rows", abandoned, rows);
        }
    }
}
