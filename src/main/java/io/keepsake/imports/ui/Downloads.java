package io.keepsake.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.SampleFile;
import io.keepsake.imports.WrongRowsFile;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.workspace.WorkspaceId;

/** Links to files that are written as they are downloaded. */
final class Downloads {
    private static final String CSV = "text/csv; charset=utf-8";

    private Downloads() {}

    static Anchor sample(ImportKind kind) {
        DownloadHandler handler = event -> {
            event.setFileName(SampleFile.name(kind));
            event.setContentType(CSV);
            SampleFile.write(kind, event.getOutputStream());
        };
        return link(handler, "Download a sample");
    }

    /** @param text what the link says: "Download 12 wrong rows" */
    static Anchor wrongRows(WrongRowsFile rows, WorkspaceId workspace, Import file, String text) {
        DownloadHandler handler = event -> {
            event.setFileName("wrong-rows-" + file.id() + ".csv");
            event.setContentType(CSV);
            rows.write(workspace, file.id(), event.getOutputStream());
        };
        return link(handler, text);
    }

    private static Anchor link(DownloadHandler handler, String text) {
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        link.addClassName("download-link");
        link.add(Icons.DOWNLOAD.create(), new Span(text));
        // not a page of ours: the router must not take it
        link.setRouterIgnore(true);
        return link;
    }
}
