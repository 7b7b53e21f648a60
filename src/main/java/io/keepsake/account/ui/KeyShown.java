package io.keepsake.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.keepsake.account.NewKey;
import io.keepsake.platform.ui.CopyButton;

/** A key in full, right after it was made: the only time that anybody sees it. */
final class KeyShown extends Composite<Div> {
    private KeyShown(NewKey made) {
        var secret = made.secret().value();
        var key = new Div(new Code(secret), new CopyButton(secret, "key"));
        key.addClassName("key-shown");
        getContent().addClassName("dialog-form");
        getContent()
                .add(
                        new Paragraph("Copy the key now. Keepsake keeps only its fingerprint, so this is the one time"
                                + " it can be shown."),
                        key);
    }

    /** What the dialog that made the key ends with; a click beside it must not close it unseen. */
    static void in(Dialog dialog, NewKey made) {
        dialog.setHeaderTitle("“" + made.key().name() + "” is ready");
        dialog.removeAll();
        dialog.add(new KeyShown(made));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        var done = new Button("Done", click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().removeAll();
        dialog.getFooter().add(done);
        done.focus();
    }
}
