package io.keepsake.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.keepsake.event.CatalogueRefused;
import io.keepsake.event.CountsAs;
import io.keepsake.event.KnownEvent;
import io.keepsake.platform.ui.Notices;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Changes how events of a name are called, and what they mean for orders and revenue. */
final class EventDialog extends Dialog {
    private final KnownEvent event;
    private final CatalogueDeeds deeds;
    private final WordingFields wording;
    private final RadioButtonGroup<CountsAs> countsAs = new RadioButtonGroup<>("Counts as");
    private final ComboBox<String> amount = new ComboBox<>("Amount in the property");

    /** @param amounts names of properties in which an amount may stand */
    EventDialog(KnownEvent event, List<String> amounts, CatalogueDeeds deeds) {
        this.event = event;
        this.deeds = deeds;
        this.wording = new WordingFields(event.key(), event.wording());
        setHeaderTitle("Event “" + event.key().name() + "”");
        setWidth("480px");
        countsAs.setItems(CountsAs.values());
        countsAs.setItemLabelGenerator(EventDialog::words);
        countsAs.setValue(event.countsAs());
        countsAs.addValueChangeListener(change -> showAmount());
        var names = new TreeSet<>(amounts);
        event.amountProperty().ifPresent(names::add);
        amount.setItems(names);
        amount.setPlaceholder("revenue, total, amount or value");
        amount.setHelperText("Empty: the first of revenue, total, amount and value that holds one");
        amount.setClearButtonVisible(true);
        event.amountProperty().ifPresent(amount::setValue);
        showAmount();
        var form = new Div(
                wording.label(),
                wording.description(),
                countsAs,
                amount,
                new Paragraph(
                        "Holds from the next event on. Orders and revenue counted so far stay as they are: nothing is"
                                + " counted again. Timelines show all events of this name by what it means now."));
        form.addClassName("dialog-form");
        add(form);
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(wording.retiring(deeds, this::close), new Button("Cancel", click -> close()), save);
    }

    private static String words(CountsAs countsAs) {
        return switch (countsAs) {
            case NOTHING -> "Nothing";
            case ORDER -> "An order: one more, and its amount is added to revenue";
            case REFUND -> "A refund: its amount is taken off revenue";
        };
    }

    private void showAmount() {
        amount.setVisible(countsAs.getValue() != CountsAs.NOTHING);
    }

    private void save() {
        var chosen = countsAs.getValue();
        var property = chosen == CountsAs.NOTHING ? Optional.<String>empty() : Optional.ofNullable(amount.getValue());
        var means = chosen != event.countsAs() || !property.equals(event.amountProperty());
        var described = wording.save();
        try {
            deeds.attempt(
                    (catalogue, workspace) -> {
                        described.run(catalogue, workspace);
                        if (means) {
                            catalogue.define(workspace, event.key(), chosen, property);
                        }
                    },
                    "“" + event.key().name() + "” is saved.");
            close();
        } catch (CatalogueRefused refused) {
            Notices.problem(String.valueOf(refused.getMessage()));
        }
    }
}
