package io.keepsake.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.CollectingSettings;
import io.keepsake.account.OriginRefused;
import io.keepsake.platform.ui.Notices;
import io.keepsake.platform.workspace.WorkspaceId;

/** Which sites may send, and what of their visitors is kept. */
final class OriginsForm extends Composite<Div> {
    private final WorkspaceId workspace;
    private final CollectingRules rules;
    private final TextArea origins = new TextArea("Sites that may send");
    private final Button save = new Button("Save sites", click -> save());

    OriginsForm(WorkspaceId workspace, CollectingRules rules, CollectingSettings settings) {
        this.workspace = workspace;
        this.rules = rules;
        origins.setHelperText("One per line, like https://shop.example. A * alone lets every site send.");
        origins.setPlaceholder("https://shop.example");
        origins.setMinRows(2);
        origins.setMaxRows(8);
        origins.setManualValidation(true);
        origins.setValueChangeMode(ValueChangeMode.EAGER);
        origins.setWidthFull();
        show(settings);
        origins.addValueChangeListener(change -> save.setEnabled(true));
        save.setEnabled(false);
        getContent().addClassName("settings-form");
        getContent().add(origins, save, keeping(settings));
    }

    private Checkbox keeping(CollectingSettings settings) {
        var keeps =
                new Checkbox("Keep visitors' IP address and browser with their events", settings.keepsNetworkData());
        keeps.setHelperText("Both identify: they go when a customer is archived. Otherwise they tell the kind of"
                + " device and, where it is known, the country, and are dropped at once.");
        keeps.addValueChangeListener(change -> {
            rules.keepNetworkData(workspace, change.getValue());
            Notices.success(
                    change.getValue()
                            ? "IP address and browser are kept from now on."
                            : "IP address and browser are dropped from now on.");
        });
        return keeps;
    }

    private void show(CollectingSettings settings) {
        origins.setValue(String.join("\n", settings.allowedOrigins()));
    }

    private void save() {
        origins.setInvalid(false);
        try {
            rules.allow(
                    workspace,
                    origins.getValue()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
            show(rules.of(workspace));
            save.setEnabled(false);
            Notices.success("The sites are saved.");
        } catch (OriginRefused refused) {
            origins.setErrorMessage(refused.getMessage());
            origins.setInvalid(true);
            origins.focus();
        }
    }
}
