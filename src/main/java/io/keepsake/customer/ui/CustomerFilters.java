package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerState;
import io.keepsake.platform.ui.Icons;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;

/** Above the list: the search field, the states, and a way to take every filter away. */
final class CustomerFilters extends Composite<Div> {
    private static final int PAUSE_MILLIS = 300;

    private final TextField search = new TextField();
    private final Map<CustomerState, NativeButton> states = new EnumMap<>(CustomerState.class);
    private final Button clear = new Button("Clear filters");
    private final Consumer<CustomerQuery> onType;
    private final Consumer<CustomerQuery> onChoose;
    private CustomerQuery query = CustomerQuery.ALL;

    /**
     * @param onType a word or a part of one was typed into the search field
     * @param onChoose a filter was chosen or taken away
     */
    CustomerFilters(Consumer<CustomerQuery> onType, Consumer<CustomerQuery> onChoose) {
        this.onType = onType;
        this.onChoose = onChoose;
        search.setPlaceholder("Search customers");
        search.setAriaLabel("Search customers");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addClassName("customer-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onType.accept(query.withSearch(change.getValue()));
            }
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> onChoose.accept(query.unfiltered()));
        getContent().addClassName("customer-filters");
        getContent().add(search, segments(), clear);
    }

    void show(CustomerQuery now) {
        query = now;
        if (!search.getValue().strip().equals(now.search())) {
            search.setValue(now.search());
        }
        states.forEach((state, button) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(now.states().contains(state))));
        clear.setVisible(now.isFiltered());
    }

    private Div segments() {
        var segments = new Div();
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", "State");
        for (var state : CustomerState.values()) {
            var button = new NativeButton(state.label(), click -> toggle(state));
            states.put(state, button);
            segments.add(button);
        }
        return segments;
    }

    private void toggle(CustomerState state) {
        var wanted = EnumSet.noneOf(CustomerState.class);
        wanted.addAll(query.states());
        if (!wanted.remove(state)) {
            wanted.add(state);
        }
        onChoose.accept(query.withStates(wanted));
    }
}
