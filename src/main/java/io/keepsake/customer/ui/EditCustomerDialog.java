package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.keepsake.account.Workspace;
import io.keepsake.customer.CheckedProfile;
import io.keepsake.customer.Customer;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Profile;
import io.keepsake.customer.ProfileForm;
import io.keepsake.customer.Readmission;
import io.keepsake.customer.Saved;
import io.keepsake.customer.ui.ConflictPanel.Side;
import io.keepsake.platform.ui.Formats;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Edits one customer's profile. Whatever happens, what was typed stays until the user saves or discards it. */
final class EditCustomerDialog extends Composite<Dialog> {
    private final CustomerEditing editing;
    private final Workspace workspace;
    private final Consumer<Customer> done;
    private final Map<String, KnownAttribute> known;
    private final ProfileFields fields;
    private final UnsavedInput unsaved;
    private final Div above = new Div();

    private Customer opened;
    private @Nullable ConflictPanel conflict;
    private @Nullable ConfirmDialog question;

    /** @param done told of the customer as saved, once the dialog has closed */
    EditCustomerDialog(CustomerEditing editing, Workspace workspace, Customer customer, Consumer<Customer> done) {
        this.editing = editing;
        this.workspace = workspace;
        this.opened = customer;
        this.done = done;
        known = editing.attributes(workspace);
        fields = new ProfileFields(workspace, editing.rules(), known);
        fields.read(ProfileForm.of(customer.profile(), known));
        unsaved = new UnsavedInput(fields::isChanged, this::close, this::save);
    }

    void open() {
        getContent().open();
        fields.focus();
    }

    void close() {
        getContent().close();
    }

    /** Whether it holds something that was typed and not saved. */
    boolean isChanged() {
        return getContent().isOpened() && unsaved.isThere();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (question != null) {
            question.close();
        }
    }

    @Override
    protected Dialog initContent() {
        var dialog = new Dialog("Edit customer", above, fields, unsaved);
        dialog.addClassName("edit-customer");
        dialog.setCloseOnOutsideClick(false);
        dialog.addClosedListener(closed -> removeFromParent());
        dialog.addDialogCloseActionListener(escape -> unsaved.leave());
        dialog.getFooter().add(new Button("Cancel", click -> unsaved.leave()), saveButton());
        return dialog;
    }

    private Button saveButton() {
        var button = new Button("Save");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                save();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private void save() {
        var settled = conflict == null || conflict.isSettled();
        fields.write().filter(form -> settled).ifPresent(form -> {
            switch (editing.check(workspace, form)) {
                case CheckedProfile.Invalid(var problems) -> fields.show(problems);
                case CheckedProfile.Valid(Profile profile) -> save(profile);
            }
        });
    }

    private void save(Profile profile) {
        if (opened.profile().systemId() != null && profile.systemId() == null) {
            ask(EditQuestions.removeSystemId(opened, () -> save(profile, Readmission.REFUSE)));
        } else {
            save(profile, Readmission.REFUSE);
        }
    }

    private void save(Profile profile, Readmission readmission) {
        switch (editing.save(workspace, opened, profile, readmission)) {
            case Saved.Done(Customer customer) -> {
                close();
                done.accept(customer);
            }
            case Saved.Outdated(Customer current) -> settle(current, profile, readmission);
            case Saved.Occupied(var occupants) -> occupants.forEach(this::showOccupied);
            case Saved.OnForgetList(var kinds) ->
                ask(EditQuestions.readmit(kinds, () -> save(profile, Readmission.ALLOW)));
            case Saved.Invalid(var problems) -> fields.show(problems);
        }
    }

    private void ask(ConfirmDialog asked) {
        question = asked;
        asked.open();
    }

    /** Goes on from the customer as somebody else has left it, with what was typed here kept. */
    private void settle(Customer current, Profile mine, Readmission readmission) {
        var merge = new Merge(opened.profile(), current.profile(), mine, known);
        opened = current;
        if (merge.isEmpty()) {
            save(mine, readmission);
            return;
        }
        fields.read(merge.theirs());
        merge.changedByMe().forEach(field -> fields.set(field, merge.mine()));
        conflict = new ConflictPanel(
                editing.lastChangedBy(workspace, current),
                merge.conflicts(new AttributeWords(new Formats(workspace.zone(), workspace.currency()), known)),
                (chosen, side) -> fields.set(chosen.field(), side == Side.THEIRS ? merge.theirs() : merge.mine()));
        above.removeAll();
        above.add(conflict);
        above.scrollIntoView();
    }

    private void showOccupied(Saved.Occupant occupant) {
        var address =
                "w/" + workspace.slug() + "/customers/" + occupant.customer().value();
        fields.showOccupied(occupant, address);
    }
}
