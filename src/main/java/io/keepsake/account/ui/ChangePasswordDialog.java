package io.keepsake.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.keepsake.account.PasswordPolicy;
import io.keepsake.account.PasswordRefused;
import io.keepsake.account.Passwords;
import io.keepsake.platform.ui.Notices;

/** Gives oneself another password; every other session of one's own ends. */
final class ChangePasswordDialog extends Dialog {
    private final Passwords passwords;
    private final PasswordField current = new PasswordField("Current password");
    private final PasswordField changed = new PasswordField("New password");
    private final PasswordField repeated = new PasswordField("Repeat new password");

    ChangePasswordDialog(Passwords passwords) {
        this.passwords = passwords;
        setHeaderTitle("Change password");
        setWidth("400px");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setAutofocus(true);
        changed.setAutocomplete(Autocomplete.NEW_PASSWORD);
        changed.setHelperText(PasswordPolicy.IN_WORDS);
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        for (var field : new PasswordField[] {current, changed, repeated}) {
            field.setManualValidation(true);
            field.setMaxLength(PasswordPolicy.LONGEST);
            field.setWidthFull();
        }
        var form = new FormLayout(current, changed, repeated);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form, new Paragraph("Wherever else you are signed in, you will be signed out."));

        var save = new Button("Change password", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void save() {
        clear();
        if (current.isEmpty()) {
            refuse(current, "Enter your current password.");
        } else if (!changed.getValue().equals(repeated.getValue())) {
            refuse(repeated, "The two new passwords differ.");
        } else {
            change();
        }
    }

    private void change() {
        try {
            CurrentSession.goOnAs(passwords.change(current.getValue(), changed.getValue()));
            close();
            Notices.success("Your password is changed.");
        } catch (PasswordRefused refused) {
            refuse(refused.field() == PasswordRefused.Field.CURRENT ? current : changed, refused.reason());
        }
    }

    private void clear() {
        current.setInvalid(false);
        changed.setInvalid(false);
        repeated.setInvalid(false);
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
