package io.keepsake.customer.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.keepsake.platform.ui.Icons;

/** An entry of what a filter button opens. */
final class Choice extends NativeButton {
    Choice(String label, boolean current, Runnable chosen) {
        addClassName("popover-entry");
        add(new Span(label));
        if (current) {
            getElement().setAttribute("aria-current", "true");
            add(Icons.CHECK.create());
        }
        addClickListener(click -> chosen.run());
    }
}
