package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.keepsake.account.Workspace;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.ImportState;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Icons;
import java.util.List;

/** Imports, one line each, leading to their pages. */
final class ImportList extends Composite<UnorderedList> {
    private final Workspace workspace;
    private final Formats formats;

    ImportList(Workspace workspace, List<Import> imports) {
        this.workspace = workspace;
        this.formats = new Formats(workspace.zone(), workspace.currency());
        getContent().addClassName("import-list");
        imports.forEach(file -> getContent().add(new ListItem(line(file))));
    }

    private Anchor line(Import file) {
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
        var line =
                new Anchor(Paths.ofImport(workspace, file.id()), medallion, what, outcome(file), StateBadge.of(file));
        line.addClassName("import-line");
        return line;
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
        } else if (file.state() == ImportState.CHECKED) {
            outcome.add(new Span(new Words(formats).summary(file.check().orElseThrow())));
        }
        return outcome;
    }
}
