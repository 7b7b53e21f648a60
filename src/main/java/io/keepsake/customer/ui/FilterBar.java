package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.platform.ui.Icons;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** All that narrows the list: search, states, last seen, conditions on attributes. Shows what the address asks for. */
final class FilterBar extends Composite<Div> {
    /** Milliseconds after the last letter: no query for each one typed. */
    private static final int PAUSE = 300;

    private final TextField search = new TextField();
    private final StateFilter states;
    private final FilterButton lastSeen;
    private final FilterButton order;
    private final FilterWords words;
    private final Asking asking;
    private CustomerQuery shown = CustomerQuery.ALL;

    /** @param known the workspace's custom attributes, read when they are needed */
    FilterBar(FilterWords words, Supplier<Collection<KnownAttribute>> known, Asking asking, Component saved) {
        this.words = words;
        this.asking = asking;
        states = new StateFilter(wanted -> asking.choose(shown.withStates(wanted)));
        lastSeen = new FilterButton(
                Icons.CLOCK,
                "Last seen",
                close -> new LastSeenChoices(shown.lastSeen(), words, wanted -> {
                    close.run();
                    asking.choose(shown.withLastSeen(wanted));
                }));
        var added = new FilterButton(
                Icons.FILTER,
                "Add filter",
                close -> new ConditionForm(known.get(), Optional.empty(), condition -> {
                    close.run();
                    asking.choose(shown.with(condition));
                }));
        order = new FilterButton(
                Icons.SWITCH,
                "Sort",
                close -> new SortChoices(shown.sorting(), sorting -> {
                    close.run();
                    asking.choose(shown.sortedBy(sorting));
                }));
        order.addClassName("where-no-columns");
        initSearch();
        getContent().addClassName("filter-bar");
        getContent().getElement().setAttribute("role", "search");
        var filters = new Div(states, lastSeen, added, saved, order);
        filters.addClassName("filters");
        getContent().add(search, filters);
    }

    private void initSearch() {
        search.setAriaLabel("Search customers");
        search.setPlaceholder("Search by name, email, mobile or ID");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addClassName("search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                asking.type(shown.withSearch(change.getValue()));
            }
        });
    }

    void show(CustomerQuery query) {
        shown = query;
        // while one types, a space at the end is not yet a word, and must stay
        if (!search.getValue().strip().equals(query.search())) {
            search.setValue(query.search());
        }
        states.show(query.states());
        lastSeen.setText(
                query.lastSeen().map(words::of).orElse("Last seen"),
                query.lastSeen().isPresent());
        order.setText("Sort: " + query.sorting().by().label(), false);
    }
}
