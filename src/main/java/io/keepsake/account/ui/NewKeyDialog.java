package io.keepsake.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.account.KeyKind;
import io.keepsake.account.KeyRefused;
import io.keepsake.account.KeyScope;
import io.keepsake.account.NewKey;
import java.util.Set;

/** Makes a key, and then shows it. */
final class NewKeyDialog extends Dialog {
    private final TextField name = new TextField("Name");
    private final CheckboxGroup<KeyScope> scopes = new CheckboxGroup<>("It may");
    private final KeyKind kind;
    private final Maker maker;

    /** Makes the key. */
    interface Maker {
        /** @throws KeyRefused where the name is none, or nothing is chosen */
        NewKey make(String name, Set<KeyScope> scopes);
    }

    NewKeyDialog(KeyKind kind, Maker maker) {
        this.kind = kind;
        this.maker = maker;
        setHeaderTitle("Create " + (kind == KeyKind.WRITE ? "write key" : "API key"));
        setWidth("440px");
        name.setHelperText("Where it is used, such as “Web shop”");
        name.setMaxLength(80);
        name.setManualValidation(true);
        name.setAutofocus(true);
        scopes.setItems(KeyScope.values());
        scopes.setItemLabelGenerator(NewKeyDialog::words);
        scopes.setManualValidation(true);
        scopes.setVisible(kind == KeyKind.API);
        var form = new Div(name, scopes);
        form.addClassName("dialog-form");
        add(form);
        var create = new Button("Create key", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button("Cancel", click -> close()), create);
    }

    private static String words(KeyScope scope) {
        return switch (scope) {
            case READ -> "Read: see customers, their activity and totals";
            case WRITE -> "Write: create and change customers, send events, import";
            case ARCHIVE -> "Archive: let customers go for good";
        };
    }

    private void create() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        try {
            KeyShown.in(this, maker.make(name.getValue(), scopes.getValue()));
        } catch (KeyRefused refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    private void refuse(String why) {
        if (kind == KeyKind.API
                && scopes.getValue().isEmpty()
                && !name.getValue().isBlank()) {
            scopes.setErrorMessage(why);
            scopes.setInvalid(true);
        } else {
            name.setErrorMessage(why);
            name.setInvalid(true);
            name.focus();
        }
    }
}
