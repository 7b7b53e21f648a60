package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportState;
import java.time.Duration;

/** What became of a file. */
final class EndedStep extends Composite<Div> {
    private final ShownImport shown;

    EndedStep(ShownImport shown, ImportServices services) {
        this.shown = shown;
        var file = shown.file();
        getContent().addClassName("import-step");
        if (file.state() == ImportState.FAILED) {
            getContent().add(new Callout(Callout.Tone.DANGER, file.failure().orElse("")));
        }
        getContent()
                .add(
                        new H2(title(file)),
                        new Paragraph(sentence(file)),
                        new CountTiles(file.kind(), shown.formats(), file.counts()),
                        notes(),
                        new WrongRowsPanel(shown, services, file.counts()),
                        links());
    }

    private static String title(Import file) {
        return switch (file.state()) {
            case FINISHED -> "Imported";
            case CANCELLED -> "Cancelled";
            default -> "Stopped";
        };
    }

    private String sentence(Import file) {
        var rows = shown.formats().count(file.counts().rows(), "row", "rows");
        return file.state() == ImportState.FINISHED
                ? "%s read%s.".formatted(rows, duration(file))
                : "After %s, at line %s of the file. What had come in until then stays."
                        .formatted(rows, shown.formats().count(file.at().line()));
    }

    private static String duration(Import file) {
        var time = file.startedAt()
                .flatMap(start -> file.finishedAt().map(end -> Duration.between(start, end)))
                .orElse(Duration.ZERO);
        if (time.toSeconds() < 2) {
            return "";
        }
        return " in " + (time.toMinutes() < 2 ? time.toSeconds() + " s" : time.toMinutes() + " min");
    }

    private UnorderedList notes() {
        var notes = new UnorderedList();
        notes.addClassName("import-notes");
        shown.words().notes(shown.file(), shown.file().counts()).forEach(note -> notes.add(new ListItem(note)));
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    private Div links() {
        var customers = new Anchor(Paths.customers(shown.workspace()), "See customers");
        customers.addClassName("button-primary");
        var another = new Anchor(Paths.imports(shown.workspace()), "Import another file");
        another.addClassName("button");
        var links = new Div(customers, another);
        links.addClassName("import-buttons");
        return links;
    }
}
