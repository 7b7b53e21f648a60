package io.keepsake.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.keepsake.event.CatalogueRefused;
import io.keepsake.event.KnownProperty;
import io.keepsake.platform.ui.Notices;

/** Changes how a property or an attribute is called, and whether archiving removes its values. */
final class PropertyDialog extends Dialog {
    private final KnownProperty property;
    private final CatalogueDeeds deeds;
    private final WordingFields wording;
    private final RadioButtonGroup<Boolean> identifies = new RadioButtonGroup<>("When a customer is archived");

    PropertyDialog(KnownProperty property, CatalogueDeeds deeds) {
        this.property = property;
        this.deeds = deeds;
        this.wording = new WordingFields(property.key(), property.wording());
        setHeaderTitle("“" + property.key().name() + "”");
        setWidth("480px");
        identifies.setItems(true, false);
        identifies.setItemLabelGenerator(
                choice -> choice ? "It identifies: its values go" : "It is harmless: its values stay");
        identifies.setValue(property.identifies());
        var form = new Div(
                wording.label(),
                wording.description(),
                identifies,
                new Paragraph("Now: " + (property.identifies() ? "identifies" : "harmless") + ", "
                        + CatalogueWords.reason(property) + "."));
        form.addClassName("dialog-form");
        add(form);
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(wording.retiring(deeds, this::close), new Button("Cancel", click -> close()), save);
    }

    private void save() {
        if (identifies.getValue() == property.identifies()) {
            save(false);
        } else {
            confirm(identifies.getValue());
        }
    }

    private void confirm(boolean toIdentify) {
        var name = property.shownAs();
        var question = new ConfirmDialog(
                toIdentify ? "Remove “" + name + "” on archiving?" : "Keep “" + name + "” on archiving?",
                toIdentify
                        ? "From the next archive on, its values go from the history of whoever is archived. Customers who"
                                + " were archived before keep the values they have."
                        : "From the next archive on, its values stay in the history of whoever is archived, for good. A"
                                + " value that holds the person's own name, email or the like still goes. What was removed"
                                + " before does not come back.",
                toIdentify ? "Mark as identifying" : "Mark as harmless",
                confirmed -> save(true));
        question.setCancelable(true);
        question.open();
    }

    private void save(boolean decided) {
        var described = wording.save();
        try {
            deeds.attempt(
                    (catalogue, workspace) -> {
                        described.run(catalogue, workspace);
                        if (decided) {
                            catalogue.decide(workspace, property.key(), identifies.getValue());
                        }
                    },
                    "“" + property.key().name() + "” is saved.");
            close();
        } catch (CatalogueRefused refused) {
            Notices.problem(String.valueOf(refused.getMessage()));
        }
    }
}
