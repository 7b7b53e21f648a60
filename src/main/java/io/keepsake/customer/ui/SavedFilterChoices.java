package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.FilterSaved;
import io.keepsake.customer.SavedFilter;
import io.keepsake.customer.SavedFilters;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;

/** The filters saved in the workspace, to be chosen and changed; and the one shown, to be saved under a name. */
final class SavedFilterChoices extends Composite<Div> implements SavedFilterEntry.Changes {
    private final SavedFilters filters;
    private final WorkspaceId workspace;
    private final boolean mayEdit;
    private final CustomerQuery shown;
    private final Asking asking;
    private final Runnable close;
    private final Div list = new Div();
    private final TextField name = SavedFilterEntry.nameField();

    SavedFilterChoices(
            SavedFilters filters,
            WorkspaceId workspace,
            boolean mayEdit,
            CustomerQuery shown,
            Asking asking,
            Runnable close) {
        this.filters = filters;
        this.workspace = workspace;
        this.mayEdit = mayEdit;
        this.shown = shown;
        this.asking = asking;
        this.close = close;
        getContent().addClassName("filter-choices");
        getContent().add(list);
        fill();
        if (mayEdit && shown.isFiltered()) {
            getContent().add(form());
        }
    }

    @Override
    public void choose(SavedFilter filter) {
        close.run();
        asking.choose(filter.query());
    }

    @Override
    public FilterSaved rename(SavedFilter filter, String name) {
        var renamed = filters.rename(workspace, filter.id(), name);
        if (renamed instanceof FilterSaved.Done) {
            fill().stream().filter(entry -> entry.isOf(filter)).findFirst().ifPresent(SavedFilterEntry::focus);
        }
        return renamed;
    }

    @Override
    public void delete(SavedFilter filter) {
        filters.delete(workspace, filter.id());
        fill().stream().findFirst().ifPresent(SavedFilterEntry::focus);
    }

    private List<SavedFilterEntry> fill() {
        var entries = filters.list(workspace).stream()
                .map(filter -> new SavedFilterEntry(
                        filter, filter.query().equals(shown), mayEdit && filter.changeable(), this))
                .toList();
        list.removeAll();
        list.add(entries.toArray(Component[]::new));
        if (entries.isEmpty()) {
            list.add(new Paragraph(
                    mayEdit
                            ? "No saved filters yet. Narrow the list, then save it here for everybody in the workspace."
                            : "No saved filters yet."));
        }
        return entries;
    }

    private Div form() {
        name.setLabel("Save this list as");
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
