package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.keepsake.imports.Column;
import io.keepsake.imports.ImportSettings;
import io.keepsake.imports.MappingProblem;
import io.keepsake.platform.csv.CsvFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what each column of the file holds. Every choice is kept at once, and shown in the rows below. */
final class ColumnsStep extends Composite<Div> {
    private final ShownImport shown;
    private final ImportServices services;
    private final FileFields fileFields;
    private final Div columns = new Div();
    private final Div preview = new Div();
    private final Div problems = new Div();
    private final Button check = new Button("Check the file");
    private final Span promise = new Span();
    private final List<ColumnRow> rows = new ArrayList<>();
    private ImportSettings settings;

    ColumnsStep(ShownImport shown, ImportServices services) {
        this.shown = shown;
        this.services = services;
        this.settings = shown.file().settings();
        this.fileFields = new FileFields(
                shown.file().kind(), settings, kind -> OtherKind.read(shown, services, kind), this::readAs, this::keep);
        columns.addClassName("column-rows");
        preview.addClassName("preview");
        problems.addClassNames("callout", "callout-warning", "mapping-problems");
        problems.getElement().setAttribute("role", "status");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickListener(click -> shown.attempt(() -> services.imports().check(shown.workspaceId(), shown.id())));
        showColumns();
        layout();
    }

    private void layout() {
        var buttons = new Div(check, promise, discardButton());
        buttons.addClassNames("import-buttons", "import-buttons-sticky");
        getContent().addClassName("import-step");
        OtherKind.notice(shown, services).ifPresent(getContent()::add);
        SameFile.notice(shown, services).ifPresent(getContent()::add);
        getContent()
                .add(
                        new H2("How the file is written"),
                        fileFields,
                        new H2("What the columns hold"),
                        columns,
                        new H2("The first rows as they will be read"),
                        preview,
                        problems,
                        buttons);
    }

    /** The file is written otherwise than was guessed: its columns are others. */
    private void readAs(CsvFormat format, boolean heading) {
        if (keep(services.previews().guess(shown.workspaceId(), shown.id(), format, heading))) {
            showColumns();
        }
    }

    private void change(int index, Column column) {
        keep(settings.withColumn(index, column));
    }

    /** @return whether it could be kept; else another step is shown by now */
    private boolean keep(ImportSettings changed) {
        var kept = shown.tried(() -> services.imports().configure(shown.workspaceId(), shown.id(), changed));
        if (kept) {
            settings = changed;
            fileFields.show(settings);
            showReading();
        }
        return kept;
    }

    private void showColumns() {
        var samples = services.previews()
                .preview(shown.workspaceId(), shown.id(), settings)
                .samples();
        columns.removeAll();
        rows.clear();
        for (int i = 0; i < settings.columns().size(); i++) {
            var index = i;
            var row = new ColumnRow(
                    shown.file().kind(),
                    index,
                    settings.columns().get(i),
                    samples.get(i),
                    column -> change(index, column));
            rows.add(row);
            columns.add(row);
        }
        showReading();
    }

    /** What the settings make of the file: problems where they are, and the first rows. */
    private void showReading() {
        var found =
                services.imports().problems(shown.workspaceId(), shown.file().kind(), settings);
        for (int i = 0; i < rows.size(); i++) {
            var index = i;
            rows.get(i)
                    .showProblem(found.stream()
                            .filter(problem -> problem.column() == index)
                            .map(MappingProblem::message)
                            .collect(Collectors.joining(" ")));
        }
        var ofFile = new UnorderedList();
        found.stream()
                .filter(problem -> problem.column() == MappingProblem.FILE)
                .forEach(problem -> ofFile.add(new ListItem(problem.message())));
        problems.removeAll();
        problems.add(ofFile);
        problems.setVisible(ofFile.getComponentCount() > 0);
        check.setEnabled(found.isEmpty());
        promise(found.stream()
                .map(MappingProblem::column)
                .filter(column -> column != MappingProblem.FILE)
                .distinct()
                .count());
        preview.removeAll();
        preview.add(new PreviewTable(settings, services.previews().preview(shown.workspaceId(), shown.id(), settings)));
    }

    /** What the button does, or what keeps it from doing it, should that have scrolled out of sight. */
    private void promise(long wrongColumns) {
        promise.setText(
                wrongColumns == 0
                        ? "Reads every row, changes nothing."
                        : shown.formats().count(wrongColumns, "column needs", "columns need") + " another choice.");
        promise.setClassName("soft", wrongColumns == 0);
        promise.setClassName("choice-missing", wrongColumns > 0);
    }

    private Button discardButton() {
        var button = new Button("Discard the file", click -> {
            var dialog = new ConfirmDialog(
                    "Discard this file?",
                    "The uploaded file is removed from Keepsake. Nothing of it was imported.",
                    "Discard the file",
                    confirmed -> discard());
            dialog.setCancelable(true);
            dialog.setCancelText("Keep it");
            dialog.setConfirmButtonTheme("error primary");
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void discard() {
        services.imports().discard(shown.workspaceId(), shown.id());
        getUI().ifPresent(ui -> ui.navigate(Paths.imports(shown.workspace())));
    }
}
