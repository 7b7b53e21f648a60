package io.keepsake.platform.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links that look like buttons. */
final class Links {
    private Links() {}

    /** To where one lands after signing in. */
    static Anchor home() {
        var link = new Anchor("/", "Back to Keepsake");
        link.addClassName("button");
        return link;
    }
}
