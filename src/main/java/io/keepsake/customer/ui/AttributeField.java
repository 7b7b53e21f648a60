package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import io.keepsake.customer.AttributeText;
import io.keepsake.platform.personal.ValueType;
import java.util.Objects;
import java.util.function.Function;

/**
 * The input of one custom attribute.
 *
 * @param <V> what the input holds
 */
final class AttributeField<V> {
    private final ValueType type;
    private final InputField<?, V> input;
    private final HasValidator<V> own;
    private final HasValidationProperties validation;
    private final Function<V, String> write;
    private final String text;
    private final V shown;

    /**
     * @param read what the input shows for a text
     * @param write the text for what stands in the input
     */
    <I extends Component & InputField<?, V> & HasValidator<V> & HasValidationProperties> AttributeField(
            String label, AttributeText text, I input, Function<String, V> read, Function<V, String> write) {
        this.type = text.type();
        this.input = input;
        this.own = input;
        this.validation = input;
        this.write = write;
        this.text = text.text();
        this.shown = this.text.isEmpty() ? input.getEmptyValue() : read.apply(this.text);
        input.setLabel(label);
        input.setManualValidation(true);
        input.setValue(shown);
    }

    Component component() {
        return (Component) input;
    }

    void focus() {
        ((Focusable<?>) input).focus();
    }

    boolean isInvalid() {
        return validation.isInvalid();
    }

    void addChangeListener(Runnable changed) {
        input.addValueChangeListener(
                (HasValue.ValueChangeListener<HasValue.ValueChangeEvent<V>>) change -> changed.run());
    }

    /** As it was where nobody touched it: an input may show less than a text holds, such as no seconds. */
    AttributeText text() {
        var now = input.getValue();
        if (Objects.equals(now, shown)) {
            return new AttributeText(type, text);
        }
        return new AttributeText(type, input.isEmpty() ? "" : write.apply(now));
    }

    /** Says at the input what is wrong with it. @return whether nothing is */
    boolean check(String name, FieldCheck rules) {
        var unreadable = own.getDefaultValidator().apply(input.getValue(), new ValueContext(component()));
        var result = unreadable.isError() ? unreadable : rules.check(name, text());
        if (result.isError()) {
            show(result.getErrorMessage());
        } else {
            validation.setInvalid(false);
        }
        return !result.isError();
    }

    void show(String problem) {
        validation.setErrorMessage(problem);
        validation.setInvalid(true);
    }
}
