package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.keepsake.customer.CustomerState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One button for each state, pressed where customers of that state are asked for; none pressed asks for all. */
final class StateFilter extends Composite<Div> {
    private final Map<CustomerState, NativeButton> buttons = new EnumMap<>(CustomerState.class);
    private final Consumer<Set<CustomerState>> chosen;
    private Set<CustomerState> shown = Set.of();

    StateFilter(Consumer<Set<CustomerState>> chosen) {
        this.chosen = chosen;
        getContent().addClassName("segments");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", "State");
        for (var state : CustomerState.values()) {
            var button = new NativeButton(state.label(), click -> toggle(state));
            buttons.put(state, button);
            getContent().add(button);
        }
        show(shown);
    }

    void show(Set<CustomerState> states) {
        shown = states;
        buttons.forEach((state, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(states.contains(state))));
    }

    private void toggle(CustomerState state) {
        var wanted = EnumSet.noneOf(CustomerState.class);
        wanted.addAll(shown);
        if (!wanted.remove(state)) {
            wanted.add(state);
        }
        chosen.accept(wanted.size() == CustomerState.values().length ? Set.of() : wanted);
    }
}
