package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.customer.FilterSaved;
import io.keepsake.customer.SavedFilter;
import io.keepsake.platform.ui.Icons;

/** A saved filter in the list of them: to be chosen, and by those who may, renamed in place and deleted. */
final class SavedFilterEntry extends Composite<Div> {
    private final SavedFilter filter;
    private final Choice choice;
    private final Changes changes;
    private final boolean changeable;

    /** What can be done with it. */
    interface Changes {
        void choose(SavedFilter filter);

        FilterSaved rename(SavedFilter filter, String name);

        void delete(SavedFilter filter);
    }

    /**
     * @param current whether it is what the list shows
     * @param changeable whether the user may change it
     */
    SavedFilterEntry(SavedFilter filter, boolean current, boolean changeable, Changes changes) {
        this.filter = filter;
        this.changes = changes;
        this.changeable = changeable;
        choice = new Choice(filter.name(), current, () -> changes.choose(filter));
        getContent().addClassName("saved-filter");
        show();
    }

    boolean isOf(SavedFilter other) {
        return filter.id() == other.id();
    }

    void focus() {
        choice.focus();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(choice);
        if (changeable) {
            getContent()
                    .add(
                            button(Icons.EDIT, "Rename " + filter.name(), this::ask),
                            button(Icons.TRASH, "Delete " + filter.name(), () -> changes.delete(filter)));
        } else {
            getContent().setTitle("Saved by " + filter.savedBy());
        }
    }

    /** Where the name stood. */
    private void ask() {
        var name = nameField();
        name.setAriaLabel("New name of " + filter.name());
        name.setValue(filter.name());
        name.setAutoselect(true);
        name.addKeyPressListener(Key.ENTER, press -> rename(name));
        var save = new Button("Rename", click -> rename(name));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> {
            show();
            choice.focus();
        });
        var form = new Div(name, new Div(save, cancel));
        form.addClassNames("filter-form", "rename-form");
        getContent().removeAll();
        getContent().add(form);
        name.focus();
    }

    private void rename(TextField name) {
        if (changes.rename(filter, name.getValue()) instanceof FilterSaved.Refused(String reason)) {
            name.setErrorMessage(reason);
            name.setInvalid(true);
        }
    }

    /** For the name of any filter. */
    static TextField nameField() {
        var name = new TextField();
        name.setManualValidation(true);
        name.setMaxLength(80);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        return name;
    }

    private static Component button(Icons icon, String label, Runnable clicked) {
        var button = new NativeButton("", click -> clicked.run());
        button.add(icon.create());
        button.addClassName("chip-remove");
        button.getElement().setAttribute("aria-label", label);
        return button;
    }
}
