package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.Condition;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.KnownAttribute;
import io.keepsake.platform.ui.Icons;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many customers are listed, the conditions that are asked, each to be changed or taken away, and the way back to
 * everybody. Always there, so that the list below stays where it is when the first condition comes.
 */
final class FilterChips extends Composite<Div> {
    private final FilterWords words;
    private final Supplier<Collection<KnownAttribute>> known;
    private final Asking asking;
    private final Span count = new Span();
    private final Div chips = new Div();

    FilterChips(FilterWords words, Supplier<Collection<KnownAttribute>> known, Asking asking) {
        this.words = words;
        this.known = known;
        this.asking = asking;
        getContent().addClassName("filter-chips");
        count.addClassName("count");
        count.getElement().setAttribute("aria-live", "polite");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", "Filters");
        getContent().add(count, chips);
    }

    void setCount(String text) {
        count.setText(text);
    }

    void show(CustomerQuery query) {
        chips.removeAll();
        if (!query.conditions().isEmpty()) {
            var names = new AttributeNames(known.get());
            query.conditions().forEach(condition -> chips.add(chip(query, condition, words.of(condition, names))));
        }
        chips.setVisible(query.isFiltered());
        var clear = new NativeButton("Clear filters", click -> asking.choose(query.unfiltered()));
        clear.addClassName("quiet-button");
        chips.add(clear);
    }

    private FilterButton chip(CustomerQuery query, Condition condition, String text) {
        var others = query.without(condition);
        var remove = new NativeButton("", click -> asking.choose(others));
        remove.add(Icons.CLOSE.create());
        remove.addClassName("chip-remove");
        remove.getElement().setAttribute("aria-label", "Remove " + text);
        var chip = new FilterButton(
                Icons.FILTER,
                text,
                close -> new ConditionForm(known.get(), Optional.of(condition), changed -> {
                    close.run();
                    asking.choose(others.with(changed));
                }));
        chip.addClassName("filter-chip");
        return chip.with(remove);
    }
}
