package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.keepsake.account.Workspace;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportKind;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;

/** One import in the list of all: what, by whom, and what became of it. */
final class ImportLine extends Composite<Anchor> {
    private final Formats formats;

    ImportLine(Workspace workspace, Import file) {
        formats = new Formats(workspace.zone(), workspace.currency());
        var icon = file.kind() == ImportKind.CUSTOMERS ? Icons.CUSTOMERS : Icons.EVENT;
        var medallion = new Div(icon.create());
        medallion.addClassName("import-icon");
        var name = new Span(file.fileName());
        name.addClassName("import-name");
        var when = new Span("%s · %s · %s"
                .formatted(
                        file.kind().label(),
                        file.user(),
                        formats.moment(file.startedAt().orElse(file.createdAt()))));
        when.addClassName("soft");
        var what = new Div(name, when);
        what.addClassName("import-what");
        getContent().addClassName("import-line");
        getContent().setHref(Paths.ofImport(workspace, file.id()));
        getContent().add(medallion, what, outcome(file), StateBadge.of(file));
    }

    private Div outcome(Import file) {
        var outcome = new Div();
        outcome.addClassName("import-outcome");
        if (file.state().moves()) {
            var bar = new ProgressBar(0, 1, file.progress());
            bar.getElement().setAttribute("aria-label", "How much of " + file.fileName() + " is read");
            outcome.add(bar);
        } else if (file.state().started()) {
            outcome.add(new Span(new Words(formats).summary(file.counts())));
        } else {
            outcome.add(new Span("Kept until " + formats.moment(file.waitsUntil())));
        }
        return outcome;
    }
}
