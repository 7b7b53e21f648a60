package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import java.util.function.Consumer;

/** Makes a customer by hand. What was typed stays until the user saves or discards it. */
final class NewCustomerDialog extends Composite<Dialog> {
    private final CustomerEditing editing;
    private final Workspace workspace;
    private final Consumer<Customer> done;
    private final ProfileFields fields;
    private final UnsavedInput unsaved;

    /** @param done told of the customer, once the dialog has closed */
    NewCustomerDialog(CustomerEditing editing, Workspace workspace, Consumer<Customer> done) {
        this.editing = editing;
        this.workspace = workspace;
        this.done = done;
        fields = new ProfileFields(workspace, editing.rules(), editing.attributes(workspace));
        fields.read(ProfileForm.EMPTY);
        unsaved = new UnsavedInput(fields::isChanged, this::close, this::create);
    }

    void open() {
        getContent().open();
        fields.focus();
    }

    void close() {
        getContent().close();
    }

    @Override
    protected Dialog initContent() {
        var dialog = new Dialog("New customer", fields, unsaved);
        dialog.addClassName("edit-customer");
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(escape -> unsaved.leave());
        var create = new Button("Create customer", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Cancel", click -> unsaved.leave()), create);
        return dialog;
    }

    private void create() {
        fields.write().ifPresent(form -> {
            switch (editing.check(workspace, form)) {
                case CheckedProfile.Invalid(var problems) -> fields.show(problems);
                case CheckedProfile.Valid(Profile profile) -> create(profile, Readmission.REFUSE);
            }
        });
    }

    private void create(Profile profile, Readmission readmission) {
        switch (editing.create(workspace, profile, readmission)) {
            case Saved.Done(Customer customer) -> {
                close();
                done.accept(customer);
            }
            case Saved.Occupied(var occupants) -> occupants.forEach(this::showOccupied);
            case Saved.OnForgetList(var kinds) ->
                EditQuestions.readmit(kinds, () -> create(profile, Readmission.ALLOW))
                        .open();
            case Saved.Invalid(var problems) -> fields.show(problems);
            case Saved.Outdated(Customer current) ->
                throw new IllegalStateException("A new customer has no earlier version");
        }
    }

    private void showOccupied(Saved.Occupant occupant) {
        fields.showOccupied(
                occupant,
                "w/" + workspace.slug() + "/customers/" + occupant.customer().value());
    }
}
