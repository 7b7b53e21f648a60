package io.keepsake.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A name and, quieter below it, a word on it; each cut off where it is too long. */
final class TwoLines {
    private TwoLines() {}

    static Div of(String name, String below) {
        var lines = new Div(new Span(name), new Span(below));
        lines.addClassName("two-lines");
        return lines;
    }
}
