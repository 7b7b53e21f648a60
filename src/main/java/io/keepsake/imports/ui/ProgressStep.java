package io.keepsake.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportState;
import io.keepsake.imports.Imports;
import java.time.Instant;

/** A check or an import that goes on, live. */
final class ProgressStep extends Composite<Div> {
    private final ShownImport shown;
    private final Imports imports;
    private final Pace pace = new Pace();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span done = new Span();
    private final Span speed = new Span();
    private final CountTiles tiles;

    ProgressStep(ShownImport shown, Imports imports) {
        this.shown = shown;
        this.imports = imports;
        this.tiles = new CountTiles(
                shown.file().kind(), shown.formats(), shown.file().counts());
        bar.getElement().setAttribute("aria-label", title());
        done.addClassName("progress-done");
        speed.addClassName("soft");
        var numbers = new Div(done, speed);
        numbers.addClassName("progress-numbers");
        var cancel = new Button(checking() ? "Stop checking" : "Cancel import", click -> cancel());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(new H2(title()), cancel);
        head.addClassName("progress-head");
        getContent().addClassName("import-step");
        getContent().add(head, bar, numbers, tiles, leave());
        update(shown.file());
    }

    void update(Import now) {
        pace.note(Instant.now(), now.counts().rows(), now.progress(), now.startedAt());
        bar.setValue(now.progress());
        bar.setIndeterminate(now.state() == ImportState.QUEUED);
        done.setText("%d%% · %s".formatted((int) (now.progress() * 100), rows(now)));
        speed.setText(pace.left()
                .map(left -> "%s rows a second · %s"
                        .formatted(shown.formats().count(pace.rowsPerSecond()), Words.left(left)))
                .orElse(now.state() == ImportState.QUEUED ? "Starts in a moment" : ""));
        tiles.show(now.counts());
    }

    private String rows(Import now) {
        return shown.formats().count(now.counts().rows(), "row", "rows");
    }

    private boolean checking() {
        return shown.file().state() == ImportState.CHECKING;
    }

    private String title() {
        return switch (shown.file().state()) {
            case CHECKING -> "Checking every row";
            case QUEUED -> "Waiting to start";
            default -> "Importing";
        };
    }

    private Div leave() {
        var text = new Div(new Span(
                checking()
                        ? "Nothing is changed yet. You may leave this page; the check goes on."
                        : "You may leave this page; the import goes on."));
        text.addClassName("soft");
        return text;
    }

    private void cancel() {
        if (checking()) {
            shown.attempt(() -> imports.cancel(shown.workspaceId(), shown.id()));
            return;
        }
        var dialog = new ConfirmDialog(
                "Cancel this import?",
                "What has come in so far stays; the rest of the file is not imported.",
                "Cancel import",
                confirmed -> shown.attempt(() -> imports.cancel(shown.workspaceId(), shown.id())));
        dialog.setCancelable(true);
        dialog.setCancelText("Go on importing");
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
