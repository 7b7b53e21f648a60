package io.keepsake.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.imports.FileReceiver;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.Imports;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Files to bring in, and those brought in before. */
@Route(value = "w/:workspace/import", layout = MainLayout.class)
@PermitAll
class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST = 100;

    private final Workspaces workspaces;
    private final Imports imports;
    private final FileReceiver receiver;
    private final Polling polling = new Polling();
    private final Div cards = new Div();
    private final Div earlier = new Div();

    ImportsView(Workspaces workspaces, Imports imports, FileReceiver receiver) {
        this.workspaces = workspaces;
        this.imports = imports;
        this.receiver = receiver;
        cards.addClassName("file-cards");
        var body = new Div(
                cards,
                new Paragraph("Comma, semicolon, tab or vertical bar between the fields; UTF-8, UTF-16 or Windows-1252;"
                        + " up to 1 GB. Nothing is imported before you have seen what would become of it."),
                new H2("Earlier imports"),
                earlier);
        body.addClassNames("page-body", "imports-body");
        addClassName("page");
        add(new PageHeader("Import"), body);
    }

    @Override
    public String getPageTitle() {
        return "Import · Keepsake";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElse(""))
                .workspace();
        show(workspace, imports.list(workspace.id(), MOST));
        cards.removeAll();
        for (var kind : ImportKind.values()) {
            cards.add(new FileCard(workspace, kind, receiver));
        }
        polling.whilePolled(() -> show(workspace, imports.list(workspace.id(), MOST)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling.attach(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.detach(detached.getUI());
    }

    private void show(Workspace workspace, List<Import> all) {
        earlier.removeAll();
        earlier.add(
                all.isEmpty()
                        ? new EmptyState(
                                Icons.FILE,
                                "Nothing imported yet",
                                "Files you bring in are listed here with what became of their rows.")
                        : new ImportList(workspace, all));
        polling.needed(all.stream().anyMatch(file -> file.state().moves()));
    }
}
