package io.keepsake.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The first line of a page: what it is, a word beside it, and what can be done on the right. */
public final class PageHeader extends Composite<Div> {
    private final H1 title = new H1();
    private final Span note = new Span();
    private final Div lead = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title.setText(title);
        note.addClassName("page-note");
        lead.addClassName("page-lead");
        actions.addClassName("page-actions");
        lead.add(this.title, note);
        getContent().addClassName("page-header");
        getContent().add(lead, actions);
    }

    public void setTitle(String title) {
        this.title.setText(title);
    }

    /** A quiet word beside the title: a count, a state. Read out when it changes. */
    public void setNote(String text) {
        note.getElement().setAttribute("aria-live", "polite");
        note.setText(text);
    }

    /** Before the title: a way back, an avatar. */
    public PageHeader withLead(Component... components) {
        for (var i = 0; i < components.length; i++) {
            lead.addComponentAtIndex(i, components[i]);
        }
        return this;
    }

    /** On the right, in that order. */
    public PageHeader withActions(Component... components) {
        actions.add(components);
        return this;
    }
}
