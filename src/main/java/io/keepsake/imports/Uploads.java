package io.keepsake.imports;

import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.stereotype.Service;

/** The parts of an upload, each a transaction of its own, so that a slow sender holds nothing in the database. */
@Service
class Uploads {
    private static final int LONGEST_NAME = 200;

    private final ImportTable imports;
    private final StoredFiles files;
    private final FirstSettings firstSettings;
    private final Workspaces workspaces;

    Uploads(ImportTable imports, StoredFiles files, FirstSettings firstSettings, Workspaces workspaces) {
        this.imports = imports;
        this.files = files;
        this.firstSettings = firstSettings;
        this.workspaces = workspaces;
    }

    @InWorkspace(Right.IMPORT)
    public ImportId begin(WorkspaceId workspace, ImportKind kind, String fileName) {
        var id = ImportId.random();
        imports.insert(workspace, id, kind, plain(fileName), Ambient.requireUser());
        return id;
    }

    @InWorkspace(Right.IMPORT)
    public void append(WorkspaceId workspace, ImportId id, int number, byte[] bytes) {
        files.append(workspace, id, number, bytes);
    }

    @InWorkspace(Right.IMPORT)
    public void finish(WorkspaceId workspace, ImportId id, UploadedFile file) {
        var upload = imports.lock(workspace, id);
        var settings = firstSettings.guess(workspaces.require(workspace), upload.kind(), id, file.encoding());
        imports.uploaded(workspace, id, file, settings);
    }

    @InWorkspace(Right.IMPORT)
    public void discard(WorkspaceId workspace, ImportId id) {
        imports.delete(workspace, id);
    }

    /** A name may come from anywhere: no control characters, no endless ones. */
    private static String plain(String fileName) {
        var name = fileName.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() ? "Without a name" : name;
    }
}
