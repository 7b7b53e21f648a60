package io.keepsake.imports.ui;

import com.vaadin.flow.component.html.Span;
import io.keepsake.imports.Import;

/** How far an import has come, in a word. */
final class StateBadge {
    private StateBadge() {}

    static Span of(Import file) {
        var badge = new Span(file.state().label());
        badge.addClassNames(
                "badge",
                switch (file.state()) {
                    case FINISHED -> "badge-positive";
                    case FAILED -> "badge-danger";
                    case CANCELLED, UPLOADING -> "badge-plain";
                    case UPLOADED, CHECKED -> "badge-warning";
                    case CHECKING, QUEUED, RUNNING -> "badge-registered";
                });
        return badge;
    }
}
