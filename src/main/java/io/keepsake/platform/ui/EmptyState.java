package io.keepsake.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** In place of an empty list: what would be here, and what to do about it. */
public final class EmptyState extends Composite<Div> {
    /**
     * Within a page.
     *
     * @param title what is so: "No customers yet"
     * @param help a sentence on what to do next
     */
    public EmptyState(Icons icon, String title, String help, Component... actions) {
        this(icon, new H2(title), help, actions);
    }

    private EmptyState(Icons icon, Component heading, String help, Component... actions) {
        var medallion = new Div(icon.create());
        medallion.addClassName("empty-icon");
        var sentence = new Paragraph(help);
        var buttons = new Div(actions);
        buttons.addClassName("empty-actions");
        getContent().addClassName("empty-state");
        getContent().add(medallion, heading, sentence, buttons);
    }

    /** As {@link #EmptyState}, in place of a whole page. */
    public static EmptyState page(Icons icon, String title, String help, Component... actions) {
        return new EmptyState(icon, new H1(title), help, actions);
    }
}
