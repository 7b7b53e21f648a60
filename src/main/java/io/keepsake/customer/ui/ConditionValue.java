package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.platform.personal.ValueType;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The input of a condition's value, as suits the type of the attribute. */
final class ConditionValue {
    private final Component component;
    private final HasValidationProperties validation;
    private final Supplier<String> text;

    private <C extends Component & HasValidationProperties> ConditionValue(C component, Supplier<String> text) {
        this.component = component;
        this.validation = component;
        this.text = text;
    }

    /** @param entered told when the user is done typing */
    static ConditionValue of(ValueType type, String text, Runnable entered) {
        return switch (type) {
            case TEXT -> line(text, "Value", entered);
            case NUMBER -> line(text, "Number", entered);
            case BOOLEAN -> truth(text);
            case DATE -> day(text);
        };
    }

    Component component() {
        return component;
    }

    /** As a condition takes it; empty where nothing was filled in. */
    String text() {
        return text.get();
    }

    void show(String problem) {
        validation.setErrorMessage(problem);
        validation.setInvalid(true);
    }

    private static ConditionValue line(String text, String label, Runnable entered) {
        var field = new TextField(label);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setValue(text);
        field.addKeyPressListener(Key.ENTER, press -> entered.run());
        return new ConditionValue(field, field::getValue);
    }

    private static ConditionValue truth(String text) {
        var field = new Select<String>("Value");
        field.setManualValidation(true);
        field.setItems("true", "false");
        field.setItemLabelGenerator(truth -> truth.equals("true") ? "Yes" : "No");
        field.setValue(text.equals("false") ? "false" : "true");
        return new ConditionValue(field, field::getValue);
    }

    private static ConditionValue day(String text) {
        var field = new DatePicker("Day");
        field.setManualValidation(true);
        field.setI18n(new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", "yyyy-MM-dd"));
        if (!text.isEmpty()) {
            field.setValue(LocalDate.parse(text));
        }
        return new ConditionValue(field, () -> {
            var day = field.getValue();
            return day == null ? "" : day.toString();
        });
    }
}
