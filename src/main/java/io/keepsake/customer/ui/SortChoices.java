package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.keepsake.customer.Sorting;
import java.util.function.Consumer;

/** The orders of a list, for screens on which no column heads can be clicked. Choosing the same again turns it round. */
final class SortChoices extends Composite<Div> {
    SortChoices(Sorting shown, Consumer<Sorting> chosen) {
        getContent().addClassName("filter-choices");
        for (var by : Sorting.By.values()) {
            var current = by == shown.by();
            var next = current ? shown.reversed() : Sorting.of(by);
            var label = current ? by.label() + (shown.descending() ? ", descending" : ", ascending") : by.label();
            getContent().add(new Choice(label, current, () -> chosen.accept(next)));
        }
    }
}
