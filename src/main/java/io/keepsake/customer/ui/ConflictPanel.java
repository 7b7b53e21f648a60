package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Somebody else changed the customer meanwhile: shows what, and has the user choose where both changed the same. */
final class ConflictPanel extends Composite<Div> {
    private final List<RadioButtonGroup<Side>> choices = new ArrayList<>();

    /** Whose value is to stand. */
    enum Side {
        THEIRS,
        MINE
    }

    /**
     * @param who the other one's name, where it is known
     * @param chosen told of each choice
     */
    ConflictPanel(Optional<String> who, List<Conflict> conflicts, BiConsumer<Conflict, Side> chosen) {
        getContent().addClassName("conflict");
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(new Paragraph(who.orElse("Somebody else") + " changed this customer while you were editing. "
                        + "Nothing of yours was saved yet."));
        addUncontested(conflicts);
        conflicts.stream().filter(Conflict::contested).forEach(conflict -> addChoice(conflict, chosen));
    }

    /** Whether the user has chosen everywhere; says so where not. */
    boolean isSettled() {
        choices.forEach(choice -> choice.setInvalid(choice.isEmpty()));
        return choices.stream().noneMatch(RadioButtonGroup::isEmpty);
    }

    private void addUncontested(List<Conflict> conflicts) {
        var taken = new UnorderedList();
        conflicts.stream()
                .filter(conflict -> !conflict.contested())
                .forEach(
                        conflict -> taken.add(new ListItem(conflict.label() + " is now " + quoted(conflict.theirs()))));
        if (taken.getComponentCount() > 0) {
            getContent().add(taken);
        }
    }

    private void addChoice(Conflict conflict, BiConsumer<Conflict, Side> chosen) {
        var choice = new RadioButtonGroup<Side>(conflict.label());
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(side -> switch (side) {
            case THEIRS -> "Theirs: " + quoted(conflict.theirs());
            case MINE -> "Yours: " + quoted(conflict.mine());
        });
        choice.setManualValidation(true);
        choice.setErrorMessage("Choose one.");
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            chosen.accept(conflict, change.getValue());
        });
        choices.add(choice);
        getContent().add(choice);
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "empty" : "“" + value + "”";
    }
}
