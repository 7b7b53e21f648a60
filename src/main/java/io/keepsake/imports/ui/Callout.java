package io.keepsake.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.keepsake.platform.ui.Icons;

/** A sentence that must not be missed, in place. */
final class Callout extends Composite<Div> {
    /** How much it matters. */
    enum Tone {
        INFO(Icons.INFO),
        WARNING(Icons.ALERT),
        DANGER(Icons.ALERT);

        private final Icons icon;

        Tone(Icons icon) {
            this.icon = icon;
        }
    }

    Callout(Tone tone, String text, Component... more) {
        var words = new Div(new Span(text));
        words.add(more);
        getContent().addClassNames("callout", "callout-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        getContent().add(tone.icon.create(), words);
        getContent().getElement().setAttribute("role", tone == Tone.DANGER ? "alert" : "status");
    }
}
