package io.keepsake.customer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomerExport;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.platform.ui.Icons;
import java.io.IOException;
import java.time.LocalDate;

/** Downloads the list that is shown, all of it. The rights are asked when the file is fetched, and again as it goes on. */
final class ExportLink extends Anchor {
    private final CustomerExport export;
    private final Workspace workspace;

    /** Written by the page, read by the request of the download, which does not hold the page up. */
    private volatile CustomerQuery shown = CustomerQuery.ALL;

    ExportLink(CustomerExport export, Workspace workspace) {
        this.export = export;
        this.workspace = workspace;
        add(Icons.DOWNLOAD.create(), new Span("Export"));
        addClassNames("button");
        setHref(this::download);
        setTitle("Download this list as a CSV file");
        setAriaLabel("Export");
        getElement().setAttribute("download", true);
    }

    void show(CustomerQuery query) {
        shown = query;
    }

    private void download(DownloadEvent event) throws IOException {
        event.setFileName("customers-" + workspace.slug() + "-" + LocalDate.now(workspace.zone()) + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        export.write(workspace.id(), shown, event.getOutputStream());
    }
}
