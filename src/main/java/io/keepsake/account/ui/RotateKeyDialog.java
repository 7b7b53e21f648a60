package io.keepsake.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.keepsake.account.KeyRefused;
import io.keepsake.account.NewKey;
import io.keepsake.account.WorkspaceKey;
import io.keepsake.platform.ui.Notices;
import java.time.Duration;
import java.util.function.Function;

/** Makes a key that takes over from another, which may go on for a while. */
final class RotateKeyDialog extends Dialog {
    private final RadioButtonGroup<Overlap> overlap = new RadioButtonGroup<>("The old key");
    private final Function<Duration, NewKey> rotate;

    /** How long the old key goes on. */
    private enum Overlap {
        NONE("ends at once", Duration.ZERO),
        HOUR("works for another hour", Duration.ofHours(1)),
        DAY("works for another day", Duration.ofDays(1)),
        WEEK("works for another week", Duration.ofDays(7));

        private final String label;
        private final Duration length;

        Overlap(String label, Duration length) {
            this.label = label;
            this.length = length;
        }
    }

    /** @param rotate makes the new key */
    RotateKeyDialog(WorkspaceKey old, Function<Duration, NewKey> rotate) {
        this.rotate = rotate;
        setHeaderTitle("Rotate “" + old.name() + "”");
        setWidth("440px");
        overlap.setItems(Overlap.values());
        overlap.setItemLabelGenerator(choice -> choice.label);
        overlap.setValue(Overlap.DAY);
        var form = new Div(
                new Paragraph("You get a new key with the same name that may do the same. Put it in place while the old"
                        + " one still works, and nothing is missed."),
                overlap);
        form.addClassName("dialog-form");
        add(form);
        var create = new Button("Rotate key", click -> rotate());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), create);
    }

    private void rotate() {
        try {
            KeyShown.in(this, rotate.apply(overlap.getValue().length));
        } catch (KeyRefused refused) {
            close();
            Notices.problem(String.valueOf(refused.getMessage()));
        }
    }
}
