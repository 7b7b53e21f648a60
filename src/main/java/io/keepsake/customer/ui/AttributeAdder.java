package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.keepsake.customer.AttributeText;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.platform.personal.ValueType;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Adds an attribute that the customer does not have yet: one the workspace knows, or a new one with its type. */
final class AttributeAdder extends Composite<Div> {
    private final ComboBox<String> name = new ComboBox<>();
    private final Select<ValueType> type = new Select<>();
    private final Button add = new Button("Add", click -> add());
    private final Map<String, KnownAttribute> known;
    private final AttributeNames names;
    private final BiConsumer<String, AttributeText> added;
    private Set<String> taken = Set.of();

    /** @param added told of each attribute by name, with its type and no text yet */
    AttributeAdder(Map<String, KnownAttribute> known, AttributeNames names, BiConsumer<String, AttributeText> added) {
        this.known = known;
        this.names = names;
        this.added = added;
        name.setAriaLabel("Add attribute");
        name.setPlaceholder("Add attribute");
        name.setItemLabelGenerator(names::of);
        name.setAllowCustomValue(true);
        name.setClearButtonVisible(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail().strip()));
        name.addValueChangeListener(change -> named());
        type.setItems(ValueType.values());
        type.setItemLabelGenerator(AttributeAdder::word);
        type.setAriaLabel("Type");
        type.setPlaceholder("Type");
        getContent().addClassName("attribute-adder");
        getContent().add(name, type, add);
        askForType(false);
    }

    /** Attributes that have a field already. */
    void setTaken(Set<String> taken) {
        this.taken = Set.copyOf(taken);
        name.setItems(known.values().stream()
                .filter(attribute -> !attribute.retired())
                .map(KnownAttribute::name)
                .filter(one -> !taken.contains(one))
                .sorted(Comparator.comparing(names::of, String.CASE_INSENSITIVE_ORDER))
                .toList());
    }

    boolean isBegun() {
        return !name.isEmpty();
    }

    /** Whether nothing is half added; says so where something is. */
    boolean isDone() {
        if (isBegun() && !name.isInvalid()) {
            refuse("Add this attribute, or clear its name.");
        }
        return !isBegun();
    }

    private void named() {
        name.setInvalid(false);
        askForType(isBegun() && !known.containsKey(name.getValue()));
        if (isBegun() && known.containsKey(name.getValue())) {
            type.setValue(known.get(name.getValue()).type());
            add();
        }
    }

    private void askForType(boolean asked) {
        type.setVisible(asked);
        add.setVisible(asked);
        type.setInvalid(false);
        type.clear();
    }

    private void add() {
        if (taken.contains(name.getValue())) {
            refuse("This customer has the attribute already.");
        } else if (type.isEmpty()) {
            type.setErrorMessage("Choose a type.");
            type.setInvalid(true);
        } else {
            var chosen = name.getValue();
            var empty = new AttributeText(type.getValue(), "");
            name.clear();
            added.accept(chosen, empty);
        }
    }

    private void refuse(String problem) {
        name.setErrorMessage(problem);
        name.setInvalid(true);
    }

    private static String word(ValueType type) {
        return switch (type) {
            case TEXT -> "Text";
            case NUMBER -> "Number";
            case BOOLEAN -> "Yes or no";
            case DATE -> "Date";
        };
    }
}
