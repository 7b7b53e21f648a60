package io.keepsake.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
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
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.Imports;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.PageHeader;
import io.keepsake.platform.ui.Polling;
import jakarta.annotation.security.PermitAll;

/** Files to bring in, and those brought in before. */
@Route(value = "w/:workspace/import", layout = MainLayout.class)
@PermitAll
class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int AT_ONCE = 20;

    private final Workspaces workspaces;
    private final Imports imports;
    private final FileReceiver receiver;
    private final Polling polling = new Polling();
    private final Div cards = new Div();
    private final ImportList earlier = new ImportList();
    private final EmptyState none = new EmptyState(
            Icons.FILE, "Nothing imported yet", "Files you bring in are listed here with what became of their rows.");
    private final Button older = new Button("Show older imports");
    private Runnable show = () -> {};
    private String brand = "";
    private int most = AT_ONCE;

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
                earlier,
                none,
                older);
        older.addClickListener(click -> showOlder());
        body.addClassNames("page-body", "imports-body");
        addClassName("page");
        add(new PageHeader("Import"), body);
    }

    @Override
    public String getPageTitle() {
        return "Import · " + brand + " · Keepsake";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var workspace = workspaces
                .enter(event.getRouteParameters().get("workspace").orElse(""))
                .workspace();
        brand = workspace.name();
        show = () -> show(workspace);
        show.run();
        cards.removeAll();
        for (var kind : ImportKind.values()) {
            cards.add(new FileCard(workspace, kind, receiver));
        }
        polling.whilePolled(show);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling.attach(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.detach(detached.getUI());
    }

    private void showOlder() {
        most += AT_ONCE;
        show.run();
    }

    private void show(Workspace workspace) {
        var found = imports.list(workspace.id(), most + 1);
        var listed = found.subList(0, Math.min(most, found.size()));
        older.setVisible(found.size() > most);
        earlier.show(workspace, listed);
        earlier.setVisible(!listed.isEmpty());
        none.setVisible(listed.isEmpty());
        polling.needed(listed.stream().anyMatch(file -> file.state().moves()));
    }
}
