package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.Binder;
import io.keepsake.customer.ProfileField;
import io.keepsake.customer.ProfileForm;
import org.jspecify.annotations.Nullable;

/** The input of one system attribute. */
final class SystemField {
    private final ProfileField.System name;
    private final InputField<?, String> input;
    private final HasValidationProperties validation;

    private SystemField(ProfileField.System name, InputField<?, String> input, HasValidationProperties validation) {
        this.name = name;
        this.input = input;
        this.validation = validation;
    }

    static <I extends InputField<?, String> & HasValidationProperties> SystemField of(
            ProfileField.System name, I input) {
        input.setLabel(name.label());
        return new SystemField(name, input, input);
    }

    Component component() {
        return (Component) input;
    }

    void bind(Binder<ProfileForm> binder, FieldCheck check) {
        binder.forField(input)
                .withConverter(SystemField::text, this::presented)
                .withValidator((text, context) -> check.check(name, text))
                .bind(property());
        input.addValueChangeListener(change -> input.setHelperComponent(null));
    }

    boolean isInvalid() {
        return validation.isInvalid();
    }

    void focus() {
        ((Focusable<?>) input).focus();
    }

    void set(String text) {
        input.setValue(presented(text));
    }

    void show(String problem) {
        validation.setErrorMessage(problem);
        validation.setInvalid(true);
    }

    void showOccupied(String occupant, String address) {
        show("Belongs to another customer.");
        var link = new Anchor(address, "Open " + occupant);
        // beside, so that nothing typed here is lost
        link.setTarget(AnchorTarget.BLANK);
        input.setHelperComponent(link);
    }

    private static String text(@Nullable String presented) {
        return presented == null ? "" : presented;
    }

    private @Nullable String presented(String text) {
        return text.isEmpty() ? input.getEmptyValue() : text;
    }

    /** Of the form's record. */
    private String property() {
        return switch (name) {
            case FIRST_NAME -> "firstName";
            case LAST_NAME -> "lastName";
            case EMAIL -> "email";
            case MOBILE -> "mobile";
            case SYSTEM_ID -> "systemId";
            case LANGUAGE -> "language";
            case CITY -> "city";
            case COUNTRY -> "country";
        };
    }
}
