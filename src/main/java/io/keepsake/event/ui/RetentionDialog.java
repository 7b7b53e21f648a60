package io.keepsake.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.keepsake.event.EventRetention;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Changes how long events are kept; asks once more where events would go. */
final class RetentionDialog extends Dialog {
    private static final int FOR_GOOD = 0;
    private static final List<Integer> USUAL = List.of(FOR_GOOD, 3, 6, 12, 18, 24, 36, 60, 84, 120);

    private final WorkspaceId workspace;
    private final EventRetention retention;
    private final Formats formats;
    private final Runnable changed;
    private final Select<Integer> length = new Select<>();

    /** @param changed told once it is done */
    RetentionDialog(
            WorkspaceId workspace,
            EventRetention retention,
            Optional<Integer> months,
            Formats formats,
            Runnable changed) {
        this.workspace = workspace;
        this.retention = retention;
        this.formats = formats;
        this.changed = changed;
        setHeaderTitle("How long events are kept");
        setWidth("440px");
        var lengths = new TreeSet<>(USUAL);
        months.ifPresent(lengths::add);
        length.setLabel("Keep events");
        length.setItems(lengths);
        length.setItemLabelGenerator(RetentionDialog::words);
        length.setValue(months.orElse(FOR_GOOD));
        var form = new Div(
                length,
                new Paragraph("Older events go from timelines and charts. Orders, revenue, first and last seen of every"
                        + " customer stay what they are."));
        form.addClassName("dialog-form");
        add(form);
        var save = new Button("Save", click -> ask());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private static String words(int months) {
        return months == FOR_GOOD ? "For good" : "For " + RetentionWords.length(months);
    }

    private void ask() {
        if (length.getValue() == FOR_GOOD) {
            save();
            return;
        }
        var outdated = retention.outdated(workspace, length.getValue());
        if (outdated.events() == 0) {
            save();
            return;
        }
        var question = new ConfirmDialog(
                "Remove events before " + formats.day(outdated.before()) + "?",
                count(outdated) + " that happened before then will be removed within the hour, and more as they reach"
                        + " that age. This can't be undone.",
                "Remove older events",
                confirmed -> save());
        question.setConfirmButtonTheme("error primary");
        question.setCancelable(true);
        question.open();
    }

    private String count(EventRetention.Outdated outdated) {
        return outdated.more()
                ? formats.count(outdated.events()) + "+ events"
                : formats.count(outdated.events(), "event", "events");
    }

    private void save() {
        var months = Optional.of(length.getValue()).filter(number -> number != FOR_GOOD);
        retention.keepFor(workspace, months);
        Notices.success(RetentionWords.sentence(months));
        changed.run();
        close();
    }
}
