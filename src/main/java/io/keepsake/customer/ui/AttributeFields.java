package io.keepsake.customer.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import io.keepsake.customer.AttributeText;
import io.keepsake.customer.KnownAttribute;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The custom attributes of a profile, each to be typed as suits its type, and more to be added. */
final class AttributeFields extends CustomField<Map<String, AttributeText>> {
    private final Map<String, AttributeField<?>> fields = new LinkedHashMap<>();
    private final Div inputs = new Div();
    private final AttributeAdder adder;
    private final AttributeInputs making;
    private final AttributeNames names;
    private final FieldCheck check;

    /** @param known the workspace's attributes by name */
    AttributeFields(FieldCheck check, ZoneId zone, Map<String, KnownAttribute> known) {
        super(Map.of(), true);
        this.check = check;
        making = new AttributeInputs(zone);
        names = new AttributeNames(known.values());
        adder = new AttributeAdder(known, names, this::add);
        inputs.addClassName("attribute-inputs");
        setLabel("Custom attributes");
        add(inputs, adder);
        adder.setTaken(Set.of());
    }

    /** Whether every input can be read and no attribute is half added; says so at those that are not. */
    boolean isComplete() {
        var complete = adder.isDone();
        for (var field : fields.entrySet()) {
            complete &= field.getValue().check(field.getKey(), check);
        }
        return complete;
    }

    boolean isAdding() {
        return adder.isBegun();
    }

    /** Sets one attribute; null for one that the customer does not have. */
    void set(String name, @Nullable AttributeText text) {
        var values = new LinkedHashMap<>(generateModelValue());
        if (text == null) {
            values.remove(name);
        } else {
            values.put(name, text);
        }
        setPresentationValue(values);
        updateValue();
    }

    void show(String name, String problem) {
        var field = fields.get(name);
        if (field != null) {
            field.show(problem);
        }
    }

    void focusFirstProblem() {
        fields.values().stream().filter(AttributeField::isInvalid).findFirst().ifPresent(AttributeField::focus);
    }

    @Override
    protected Map<String, AttributeText> generateModelValue() {
        var texts = new LinkedHashMap<String, AttributeText>();
        fields.forEach((name, field) -> {
            var text = field.text();
            if (!text.text().isEmpty()) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    @Override
    protected void setPresentationValue(Map<String, AttributeText> texts) {
        fields.clear();
        inputs.removeAll();
        texts.entrySet().stream()
                .sorted(Comparator.comparing(text -> names.of(text.getKey()), String.CASE_INSENSITIVE_ORDER))
                .forEach(text -> append(text.getKey(), text.getValue()));
        adder.setTaken(fields.keySet());
    }

    private void add(String name, AttributeText empty) {
        append(name, empty).focus();
        adder.setTaken(fields.keySet());
    }

    private AttributeField<?> append(String name, AttributeText text) {
        var field = making.field(names.of(name), text);
        field.addChangeListener(() -> {
            updateValue();
            field.check(name, check);
        });
        fields.put(name, field);
        inputs.add(field.component());
        return field;
    }
}
