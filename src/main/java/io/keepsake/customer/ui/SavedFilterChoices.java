package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.FilterSaved;
import io.keepsake.customer.SavedFilter;
import io.keepsake.customer.SavedFilters;
import io.keepsake.platform.ui.Icons;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.WorkspaceId;

/** The filters saved in the workspace, to be chosen and deleted; and the one shown, to be saved under a name. */
final class SavedFilterChoices extends Composite<Div> {
    private final SavedFilters filters;
    private final WorkspaceId workspace;
    private final CustomerQuery shown;
    private final Asking asking;
    private final Runnable close;
    private final Div list = new Div();
    private final TextField name = new TextField("Save this list as");

    SavedFilterChoices(
            SavedFilters filters,
            WorkspaceId workspace,
            boolean mayEdit,
            CustomerQuery shown,
            Asking asking,
            Runnable close) {
        this.filters = filters;
        this.workspace = workspace;
        this.shown = shown;
        this.asking = asking;
        this.close = close;
        getContent().addClassName("filter-choices");
        getContent().add(list);
        fill(mayEdit);
        if (mayEdit && shown.isFiltered()) {
            getContent().add(form());
        }
    }

    private void fill(boolean mayEdit) {
        list.removeAll();
        var saved = filters.list(workspace);
        if (saved.isEmpty()) {
            list.add(new Paragraph(
                    mayEdit
                            ? "No saved filters yet. Narrow the list, then save it here for everybody in the workspace."
                            : "No saved filters yet."));
        }
        saved.forEach(filter -> list.add(entry(filter, mayEdit)));
    }

    private Div entry(SavedFilter filter, boolean mayEdit) {
        var entry = new Div(new Choice(filter.name(), filter.query().equals(shown), () -> {
            close.run();
            asking.choose(filter.query());
        }));
        entry.addClassName("saved-filter");
        if (mayEdit && filter.changeable()) {
            var delete = new NativeButton("", click -> {
                filters.delete(workspace, filter.id());
                fill(true);
            });
            delete.add(Icons.TRASH.create());
            delete.addClassName("chip-remove");
            delete.getElement().setAttribute("aria-label", "Delete " + filter.name());
            entry.add(delete);
        } else {
            entry.setTitle("Saved by " + filter.savedBy());
        }
        return entry;
    }

    private Div form() {
        name.setManualValidation(true);
        name.setMaxLength(80);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addKeyPressListener(Key.ENTER, press -> save());
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, save);
        form.addClassName("filter-form");
        return form;
    }

    private void save() {
        switch (filters.save(workspace, name.getValue(), shown)) {
            case FilterSaved.Done() -> {
                close.run();
                Notices.success("Saved for everybody in the workspace.");
            }
            case FilterSaved.Refused(String reason) -> {
                name.setErrorMessage(reason);
                name.setInvalid(true);
            }
        }
    }
}
