package io.keepsake.platform.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** "Page not found", whatever the reason: what is not there and what is somebody else's look the same. */
final class NotFoundPage extends Composite<Div> {
    static final String TITLE = "Page not found · Keepsake";

    NotFoundPage() {
        getContent().addClassName("page");
        getContent()
                .add(EmptyState.page(
                        Icons.SEARCH,
                        "Page not found",
                        "The address may be mistyped, or what was here is gone.",
                        Links.home()));
    }
}
