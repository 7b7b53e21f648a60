package io.keepsake.platform.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Keepsake's mark and name. */
public final class Wordmark extends Composite<Span> {
    public Wordmark() {
        var mark = new Image("icons/keepsake.svg", "");
        mark.addClassName("mark");
        getContent().addClassName("wordmark");
        getContent().add(mark, new Span("Keepsake"));
    }
}
