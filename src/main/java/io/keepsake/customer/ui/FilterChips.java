package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.keepsake.customer.Condition;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.platform.ui.Icons;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** The conditions that are asked, each to be changed or taken away, and the way back to everybody. */
final class FilterChips extends Composite<Div> {
    private final FilterWords words;
    private final Supplier<Collection<KnownAttribute>> known;
    private final Asking asking;

    FilterChips(FilterWords words, Supplier<Collection<KnownAttribute>> known, Asking asking) {
        this.words = words;
        this.known = known;
        this.asking = asking;
        getContent().addClassName("filter-chips");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", "Filters");
    }

    void show(CustomerQuery query) {
        getContent().removeAll();
        query.conditions().forEach(condition -> getContent().add(chip(query, condition)));
        getContent().setVisible(query.isFiltered());
        var clear = new NativeButton("Clear filters", click -> asking.choose(query.unfiltered()));
        clear.addClassName("quiet-button");
        getContent().add(clear);
    }

    private FilterButton chip(CustomerQuery query, Condition condition) {
        var others = query.without(condition);
        var remove = new NativeButton("", click -> asking.choose(others));
        remove.add(Icons.CLOSE.create());
        remove.addClassName("chip-remove");
        remove.getElement().setAttribute("aria-label", "Remove " + words.of(condition));
        var chip = new FilterButton(
                Icons.FILTER,
                words.of(condition),
                close -> new ConditionForm(known.get(), Optional.of(condition), changed -> {
                    close.run();
                    asking.choose(others.with(changed));
                }));
        chip.addClassName("chip");
        return chip.with(remove);
    }
}
