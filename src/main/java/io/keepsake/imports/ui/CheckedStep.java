package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.imports.Counts;
import io.keepsake.imports.ImportKind;

/** What the import would do, before it does. */
final class CheckedStep extends Composite<Div> {
    private final ShownImport shown;
    private final ImportServices services;
    private final Counts counts;

    CheckedStep(ShownImport shown, ImportServices services) {
        this.shown = shown;
        this.services = services;
        this.counts = shown.file().check().orElse(Counts.NONE);
        getContent().addClassName("import-step");
        OtherKind.notice(shown, services).ifPresent(getContent()::add);
        SameFile.notice(shown, services).ifPresent(getContent()::add);
        getContent()
                .add(
                        new H2("What the import would do"),
                        new CountTiles(shown.file().kind(), shown.formats(), counts),
                        notes(),
                        new WrongRowsPanel(shown, services, counts),
                        buttons());
    }

    private UnorderedList notes() {
        var notes = new UnorderedList();
        notes.addClassName("import-notes");
        shown.words().notes(shown.file(), counts).forEach(note -> notes.add(new ListItem(note)));
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    private Div buttons() {
        var start = new Button(
                startText(), click -> shown.attempt(() -> services.imports().start(shown.workspaceId(), shown.id())));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(counts.added() + counts.changed() > 0);
        var back = new Button(
                "Back to the columns",
                click -> shown.attempt(() -> services.imports()
                        .configure(shown.workspaceId(), shown.id(), shown.file().settings())));
        var buttons = new Div(start, back);
        buttons.addClassName("import-buttons");
        return buttons;
    }

    private String startText() {
        var takes = counts.added() + counts.changed();
        if (takes == 0) {
            return "Nothing to import";
        }
        return shown.file().kind() == ImportKind.CUSTOMERS && counts.changed() > 0
                ? "Import " + shown.formats().count(takes, "row", "rows")
                : "Import " + shown.words().rows(shown.file().kind(), takes);
    }
}
