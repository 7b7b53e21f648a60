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
    private final StoredFiles files;
    private final WrongRows wrongRows;

    ImportRemains(ImportTable imports, StoredFiles files, WrongRows wrongRows) {
        this.imports = imports;
        this.files = files;
        this.wrongRows = wrongRows;
    }

    /**
     * Removes files that were uploaded a day ago and never imported, those of imports that are over, should their job not
     * have come to it, and wrong rows of a week ago.
     */
    @InWorkspace(Right.IMPORT)
    public void remove(WorkspaceId workspace) {
        var abandoned = imports.deleteAbandoned(workspace, Import.WAITS);
        var chunks = files.deleteOfEnded(workspace);
        var rows = wrongRows.deleteOlder(workspace, WrongRow.KEPT);
        if (abandoned + chunks + rows > 0) {
            LOG.info(
                    "Removed {} abandoned uploads, {} MB of files of imports that are over and {} old wrong rows",
                    abandoned,
                    chunks,
                    rows);
        }
    }
}
