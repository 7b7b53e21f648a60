package io.keepsake.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.platform.ui.Formats;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.privacy.ArchiveFailed;
import io.keepsake.privacy.ArchivePreview;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import io.keepsake.privacy.NothingToArchive;
import io.keepsake.privacy.ReferenceRefused;
import java.util.Optional;

/** Says what archiving a customer takes and what it leaves, and has it done. Stays open until it is. */
final class ArchiveDialog extends ConfirmDialog {
    private final Archiving archiving;
    private final CustomerOnPage shown;
    private final RadioButtonGroup<ArchiveReason> reason = new RadioButtonGroup<>("Reason");
    private final TextField reference = new TextField("Reference (optional)");
    private final Paragraph problem = new Paragraph();
    private final Button cancel = new Button("Cancel");
    private final Button confirm = new Button("Archive customer", click -> archive());

    ArchiveDialog(Archiving archiving, CustomerOnPage shown) {
        this.archiving = archiving;
        this.shown = shown;
        var preview = archiving.preview(shown.workspace().id(), shown.customer().keepsakeId());
        addClassName("archive-dialog");
        setHeader("Archive " + preview.customer().title() + "?");
        setButtons();
        if (preview.going().isEmpty()) {
            setText(NothingToArchive.SENTENCE);
            cancel.setText("Close");
            confirm.setVisible(false);
        } else {
            setText(content(preview));
        }
        addOpenedChangeListener(change -> cancel.focus());
        addClosedListener(closed -> removeFromParent());
    }

    private void archive() {
        problem.setVisible(false);
        reference.setInvalid(false);
        try {
            var archived =
                    archiving.archive(shown.workspace().id(), shown.customer().keepsakeId(), request());
            close();
            shown.page().moveTo(archived.keepsakeId());
            Notices.success("The customer is archived.");
        } catch (ReferenceRefused refused) {
            reference.setErrorMessage(refused.getMessage());
            reference.setInvalid(true);
            reference.focus();
        } catch (ArchiveFailed | NothingToArchive | NotFound | NotPermitted refused) {
            problem.setText(refused.getMessage());
            problem.setVisible(true);
        } finally {
            confirm.setEnabled(true);
        }
    }

    private ArchiveRequest request() {
        return new ArchiveRequest(reason.getValue(), Optional.of(reference.getValue()));
    }

    private Div content(ArchivePreview preview) {
        var formats = new Formats(shown.workspace().zone(), shown.workspace().currency());
        var lead = new Paragraph("Everything that tells who this is goes, wherever it stands. What they did stays.");
        var forGood = new Paragraph("This cannot be undone. Imports will skip this person from now on.");
        forGood.addClassName("archive-for-good");
        var content = new Div(lead, new ArchiveSides(preview, formats), forGood);
        preview.notices().forEach(notice -> content.add(new Paragraph(notice)));
        setUpFields();
        content.add(reason, reference, problem, progress());
        content.addClassName("archive-content");
        return content;
    }

    private void setUpFields() {
        reason.setItems(ArchiveReason.values());
        reason.setItemLabelGenerator(ArchiveReason::label);
        reason.setValue(ArchiveReason.REQUEST);
        reference.setMaxLength(ArchiveRequest.LONGEST_REFERENCE);
        reference.setManualValidation(true);
        reference.setHelperText("The number of a ticket, say. Nothing about the person: it stays.");
        reference.setWidthFull();
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    private void setButtons() {
        setCancelable(true);
        setCancelButton(cancel);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setDisableOnClick(true);
        // a click that reached the dialog would close it, before anyone knows whether it worked
        confirm.getElement().addEventListener("click", click -> {}).stopPropagation();
        setConfirmButton(new Div(confirm));
    }

    /** Seen only while the button is disabled. */
    private static ProgressBar progress() {
        var progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", "Archiving");
        progress.addClassName("archive-progress");
        return progress;
    }
}
