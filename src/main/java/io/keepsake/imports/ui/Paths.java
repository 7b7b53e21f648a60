package io.keepsake.imports.ui;

import io.keepsake.account.Workspace;
import io.keepsake.imports.ImportId;

/** Addresses of the import pages and of those they lead to. */
final class Paths {
    private Paths() {}

    static String imports(Workspace workspace) {
        return "w/" + workspace.slug() + "/import";
    }

    static String ofImport(Workspace workspace, ImportId id) {
        return imports(workspace) + "/" + id;
    }

    static String customers(Workspace workspace) {
        return "w/" + workspace.slug() + "/customers";
    }
}
