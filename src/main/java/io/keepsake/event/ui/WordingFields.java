package io.keepsake.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.CatalogueWording;
import io.keepsake.event.DataCatalogue;

/** How something in the data catalogue is called and what it means, to be changed; and whether it is in use. */
final class WordingFields {
    private final CatalogueKey key;
    private final CatalogueWording wording;
    private final TextField label = new TextField("Name shown");
    private final TextArea description = new TextArea("Description");

    WordingFields(CatalogueKey key, CatalogueWording wording) {
        this.key = key;
        this.wording = wording;
        label.setPlaceholder(key.name());
        label.setHelperText("On pages, in place of the name that senders give it");
        label.setMaxLength(DataCatalogue.LONGEST_LABEL);
        label.setValue(wording.label().orElse(""));
        description.setMaxLength(DataCatalogue.LONGEST_DESCRIPTION);
        description.setMaxRows(5);
        description.setValue(wording.description().orElse(""));
    }

    TextField label() {
        return label;
    }

    TextArea description() {
        return description;
    }

    /** Writes down what was typed, where it is something new. */
    CatalogueDeeds.Deed save() {
        var isNew = !label.getValue().equals(wording.label().orElse(""))
                || !description.getValue().equals(wording.description().orElse(""));
        return (catalogue, workspace) -> {
            if (isNew) {
                catalogue.describe(workspace, key, label.getValue(), description.getValue());
            }
        };
    }

    /** @param closed told once it is done */
    Button retiring(CatalogueDeeds deeds, Runnable closed) {
        var retired = wording.retired();
        var button = new Button(retired ? "Bring back" : "Retire", click -> {
            closed.run();
            deeds.attempt(
                    (catalogue, workspace) -> catalogue.retire(workspace, key, !retired),
                    retired
                            ? "“" + key.name() + "” is in use again."
                            : "“" + key.name() + "” is retired. What still comes in is kept.");
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("dialog-aside");
        return button;
    }
}
