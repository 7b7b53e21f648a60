package io.keepsake.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.keepsake.account.Workspace;
import io.keepsake.account.Workspaces;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportId;
import io.keepsake.platform.ui.EmptyState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.MainLayout;
import io.keepsake.platform.ui.PageHeader;
import io.keepsake.platform.ui.Polling;
import io.keepsake.platform.workspace.NotFound;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;

/** One file on its way: what its columns hold, what would become of its rows, and what became of them. */
@Route(value = "w/:workspace/import/:import", layout = MainLayout.class)
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Workspaces workspaces;
    private final ImportServices services;
    private final Polling polling = new Polling();
    private String title = "";

    ImportView(Workspaces workspaces, ImportServices services) {
        this.workspaces = workspaces;
        this.services = services;
        addClassNames("page", "import-page");
    }

    @Override
    public String getPageTitle() {
        return title + " · Keepsake";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        var workspace = workspaces.enter(parameters.get("workspace").orElse("")).workspace();
        var id = ImportId.parse(parameters.get("import").orElse(""))
                .orElseThrow(() -> new NotFound("There is no such import."));
        show(workspace, services.imports().require(workspace.id(), id));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling.attach(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.detach(detached.getUI());
    }

    private void show(Workspace workspace, Import file) {
        title = file.fileName() + " · Import · " + workspace.name();
        var body = new Div();
        body.addClassNames("page-body", "import-body");
        removeAll();
        add(header(workspace, file), new Stepper(file.state()), body);
        var moving = step(new ShownImport(workspace, file, () -> reload(workspace, file.id())), body);
        polling.whilePolled(() -> look(workspace, file, moving));
        polling.needed(file.state().moves());
    }

    private void reload(Workspace workspace, ImportId id) {
        show(workspace, services.imports().require(workspace.id(), id));
    }

    /** In place while it is still at the same step, so that nothing jumps. */
    private void look(Workspace workspace, Import before, Consumer<Import> moving) {
        var now = services.imports().require(workspace.id(), before.id());
        if (now.state() == before.state()) {
            moving.accept(now);
        } else {
            show(workspace, now);
        }
    }

    private PageHeader header(Workspace workspace, Import file) {
        var back = new Anchor(Paths.imports(workspace), Icons.ARROW_LEFT.create());
        back.addClassName("back-link");
        back.getElement().setAttribute("aria-label", "All imports");
        var formats = new Formats(workspace.zone(), workspace.currency());
        var header = new PageHeader(file.fileName()).withLead(back);
        header.setNote("%s · %s · %s, %s"
                .formatted(
                        file.kind().label(),
                        Words.size(file.fileSize()),
                        file.user(),
                        formats.moment(file.startedAt().orElse(file.createdAt()))));
        return header;
    }

    /** @return what is told every second how it stands */
    private Consumer<Import> step(ShownImport shown, Div body) {
        return switch (shown.file().state()) {
            case UPLOADING ->
                still(
                        body,
                        new EmptyState(
                                Icons.UPLOAD, "Still being uploaded", "Come back when the file is here in whole."));
            case UPLOADED -> still(body, new ColumnsStep(shown, services));
            case CHECKED -> still(body, new CheckedStep(shown, services));
            case CHECKING, QUEUED, RUNNING -> {
                var progress = new ProgressStep(shown, services.imports());
                body.add(progress);
                yield progress::update;
            }
            case CANCELLED, FINISHED, FAILED -> still(body, new EndedStep(shown, services));
        };
    }

    private static Consumer<Import> still(Div body, Component step) {
        body.add(step);
        return now -> {};
    }
}
