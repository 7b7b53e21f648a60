package io.keepsake.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.KindHint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Says that a file was probably dropped on the wrong card, and puts that right without a second upload. */
final class OtherKind {
    private static final int HEADINGS = 3;

    private OtherKind() {}

    static Optional<Component> notice(ShownImport shown, ImportServices services) {
        var file = shown.file();
        return file.settings()
                .hintOfOtherKind(file.kind())
                .map(hint -> notice(file.kind(), hint, kind -> read(shown, services, kind)));
    }

    /** All is guessed anew. */
    static void read(ShownImport shown, ImportServices services, ImportKind kind) {
        shown.attempt(() -> services.imports().readAs(shown.workspaceId(), shown.id(), kind));
    }

    private static Component notice(ImportKind now, KindHint hint, Consumer<ImportKind> readAs) {
        var button = new Button("Read it as " + said(hint.kind()), click -> readAs.accept(hint.kind()));
        button.addClassName("callout-button");
        return new Callout(
                Callout.Tone.WARNING,
                "This looks like a file of %s, not of %s%s."
                        .formatted(said(hint.kind()), said(now), because(hint.headings())),
                button);
    }

    /** ": it has the columns “date” and “amount”". */
    private static String because(List<String> headings) {
        var quoted = headings.stream()
                .limit(HEADINGS)
                .map(heading -> "“" + heading + "”")
                .toList();
        return switch (quoted.size()) {
            case 0 -> "";
            case 1 -> ": it has the column " + quoted.getFirst();
            default ->
                ": it has the columns " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and "
                        + quoted.getLast();
        };
    }

    private static String said(ImportKind kind) {
        return kind.label().toLowerCase(Locale.ROOT);
    }
}
