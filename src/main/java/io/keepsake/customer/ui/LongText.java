package io.keepsake.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A text of any length: the beginning of a long one, and all of it on demand. */
final class LongText extends Composite<Div> implements HasStyle {
    /** About four lines of the profile's column. */
    private static final int SHOWN_WHOLE = 160;

    private final Button more = new Button();
    private boolean whole;

    LongText(String text) {
        getContent().addClassName("long-text");
        getContent().add(new Span(text));
        if (text.length() > SHOWN_WHOLE) {
            more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            more.addClickListener(click -> show(!whole));
            getContent().add(more);
            show(false);
        }
    }

    private void show(boolean whole) {
        this.whole = whole;
        getContent().setClassName("clamped", !whole);
        more.setText(whole ? "Show less" : "Show all");
    }
}
