package io.keepsake.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.keepsake.imports.Import;
import io.keepsake.imports.ImportKind;
import java.util.Optional;

/** Warns of a file that was imported before. */
final class SameFile {
    private SameFile() {}

    static Optional<Component> notice(ShownImport shown, ImportServices services) {
        return services.imports().sameFile(shown.workspaceId(), shown.id()).map(before -> notice(shown, before));
    }

    private static Component notice(ShownImport shown, Import before) {
        var when = shown.formats().moment(before.startedAt().orElse(before.createdAt()));
        var effect = before.kind() == ImportKind.EVENTS
                ? " Events without an Event ID would come in a second time."
                : " Customers in it are known already.";
        return new Callout(
                Callout.Tone.WARNING,
                "The very same file was imported before: %s, %s.%s ".formatted(before.user(), when, effect),
                new Anchor(Paths.ofImport(shown.workspace(), before.id()), "See that import"));
    }
}
