package io.keepsake.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A brand's first letter on a tile, in a colour that stays its own. Decoration beside its name. */
final class Monogram extends Composite<Span> {
    private static final int COLOURS = 6;

    Monogram(String name) {
        var first =
                name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('·');
        getContent().setText(Character.toString(first).toUpperCase(Locale.ROOT));
        getContent().addClassNames("monogram", "monogram-" + Math.floorMod(name.hashCode(), COLOURS));
        getContent().getElement().setAttribute("aria-hidden", "true");
    }
}
