package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.keepsake.customer.Attribute;
import io.keepsake.customer.Condition;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.customer.Operator;
import io.keepsake.platform.personal.ValueType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One condition, to be put together: attribute, comparison, value. Each choice offers what suits the one before. */
final class ConditionForm extends Composite<Div> {
    private final ComboBox<Offered> attribute = new ComboBox<>("Attribute");
    private final Select<Operator> operator = new Select<>();
    private final Div value = new Div();
    private final Consumer<Condition> done;
    private Optional<ConditionValue> input = Optional.empty();

    /** An attribute, and the type of its values. */
    private record Offered(Attribute attribute, ValueType type) {}

    /**
     * @param known the workspace's custom attributes
     * @param edited what is to be changed; empty for a new one
     */
    ConditionForm(Collection<KnownAttribute> known, Optional<Condition> edited, Consumer<Condition> done) {
        this.done = done;
        var names = new AttributeNames(known);
        attribute.setItems(offered(known, names));
        attribute.setItemLabelGenerator(offered -> names.of(offered.attribute()));
        attribute.setManualValidation(true);
        attribute.addValueChangeListener(change -> offerOperators());
        operator.setLabel("Comparison");
        operator.setItemLabelGenerator(Operator::label);
        operator.addValueChangeListener(change -> offerValue(""));
        offerOperators();
        edited.ifPresent(condition -> fill(condition, known));
        var apply = new Button("Apply", click -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("filter-form");
        getContent().add(attribute, operator, value, apply);
    }

    private static List<Offered> offered(Collection<KnownAttribute> known, AttributeNames names) {
        return Stream.concat(
                        Arrays.stream(Attribute.System.values()).map(system -> new Offered(system, system.type())),
                        known.stream()
                                .filter(custom -> !custom.retired())
                                .map(custom -> new Offered(new Attribute.Custom(custom.name()), custom.type()))
                                .sorted(Comparator.comparing(
                                        offered -> names.of(offered.attribute()), String.CASE_INSENSITIVE_ORDER)))
                .toList();
    }

    private void fill(Condition condition, Collection<KnownAttribute> known) {
        attribute.setValue(new Offered(condition.attribute(), type(condition, known)));
        operator.setValue(condition.operator());
        offerValue(condition.value());
    }

    /** Also of an attribute that is retired; of one that nobody knows any more, the condition itself tells something. */
    private static ValueType type(Condition condition, Collection<KnownAttribute> known) {
        return switch (condition.attribute()) {
            case Attribute.System system -> system.type();
            case Attribute.Custom(String name) ->
                known.stream()
                        .filter(custom -> custom.name().equals(name))
                        .map(KnownAttribute::type)
                        .findFirst()
                        .orElseGet(() -> condition.operator().type());
        };
    }

    private void offerOperators() {
        attribute.setInvalid(false);
        var offered = attribute.getValue();
        var operators = offered == null ? List.<Operator>of() : Operator.of(offered.attribute(), offered.type());
        operator.setItems(operators);
        operator.setEnabled(!operators.isEmpty());
        if (!operators.isEmpty()) {
            operator.setValue(operators.getFirst());
        }
        offerValue("");
    }

    private void offerValue(String text) {
        var offered = attribute.getValue();
        value.removeAll();
        input = operator.getValue() == null
                        || offered == null
                        || !operator.getValue().takesValue()
                ? Optional.empty()
                : Optional.of(ConditionValue.of(offered.type(), text, this::apply));
        input.ifPresent(field -> value.add(field.component()));
    }

    private void apply() {
        var offered = attribute.getValue();
        if (offered == null || operator.getValue() == null) {
            attribute.setErrorMessage("Choose an attribute.");
            attribute.setInvalid(true);
            return;
        }
        var text = input.map(ConditionValue::text).orElse("");
        Condition.problem(offered.attribute(), operator.getValue(), text)
                .ifPresentOrElse(
                        problem -> input.ifPresent(field -> field.show(problem)),
                        () -> done.accept(new Condition(offered.attribute(), operator.getValue(), text)));
    }
}
