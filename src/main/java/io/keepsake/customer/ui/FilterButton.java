package io.keepsake.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.keepsake.platform.ui.Icons;

/** A button that opens what can be chosen, below it. Made anew each time, so that nothing half typed is left over. */
final class FilterButton extends Composite<Div> implements HasStyle {
    // once what opened is drawn: what cannot be seen yet cannot be focused
    private static final String FOCUS_FIRST = """
            requestAnimationFrame(() => requestAnimationFrame(() =>
              this.querySelector('input, vaadin-select-value-button, button')?.focus()));
            """;

    private final NativeButton button = new NativeButton();
    private final Span text = new Span();
    private final Popover popover = new Popover();

    /** @param choices what opens; given the way to close it */
    FilterButton(Icons icon, String label, Choices choices) {
        text.setText(label);
        button.addClassName("filter-button");
        button.add(icon.create(), text);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        popover.setTarget(button);
        popover.setAriaLabel(label);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.addClassNames("frame-popover", "filter-popover");
        popover.addOpenedChangeListener(change -> {
            popover.removeAll();
            if (change.isOpened()) {
                popover.add(choices.make(popover::close));
                popover.getElement().executeJs(FOCUS_FIRST);
            }
        });
        getContent().addClassName("filter");
        getContent().add(button, popover);
    }

    /** What a filter button opens. */
    interface Choices {
        Component make(Runnable close);
    }

    /** @param chosen whether it says what is chosen, or only what can be */
    void setText(String label, boolean chosen) {
        text.setText(label);
        button.setClassName("chosen", chosen);
    }

    /** Something beside the button: the way to take the filter away. */
    FilterButton with(Component beside) {
        getContent().add(beside);
        return this;
    }
}
