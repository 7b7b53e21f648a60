package io.keepsake.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.KindHint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says that a file was probably dropped on the wrong card, and puts that right without a second upload. */
final class OtherKind {
    private static final int HEADINGS = 3;

    private OtherKind() {}

    /** @param readAs told what the file is, where a person agrees */
    static Optional<Component> notice(ShownImport shown, Consumer<ImportKind> readAs) {
        var file = shown.file();
        return file.settings().hintOfOtherKind(file.kind()).map(hint -> notice(file.kind(), hint, readAs));
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

    private static String because(List<String> headings) {
        return headings.isEmpty()
                ? ""
                : headings.stream()
                        .limit(HEADINGS)
                        .map(heading -> "“" + heading + "”")
                        .collect(Collectors.joining(", ", ": it has ", headings.size() > HEADINGS ? " and more" : ""));
    }

    private static String said(ImportKind kind) {
        return kind.label().toLowerCase(Locale.ROOT);
    }
}
