package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import io.keepsake.customer.CustomerState;
import java.util.Locale;

/** A customer's state in a word. One who was archived is anonymous, and carries the mark. */
final class StateBadge extends Composite<Span> {
    StateBadge(CustomerState state) {
        getContent().addClassName("badges");
        if (state == CustomerState.ARCHIVED) {
            getContent().add(badge(CustomerState.ANONYMOUS));
        }
        getContent().add(badge(state));
    }

    private static Span badge(CustomerState state) {
        var badge = new Span(state.label());
        badge.addClassNames("badge", "badge-" + state.name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
