package io.keepsake.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers as files write them. */
final class YesNo {
    private static final Set<String> YES = Set.of(
            "yes", "y", "true", "t", "1", "on", "x", "ja", "oui", "si", "sí", "subscribed", "opt-in", "opted in");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "f",
            "0",
            "off",
            "nein",
            "non",
            "unsubscribed",
            "opt-out",
            "opted out",
            "not subscribed");

    private YesNo() {}

    /** True for yes; empty where the text is no answer. */
    static Optional<Boolean> read(String text) {
        var answer = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(answer) ? Optional.of(true) : NO.contains(answer) ? Optional.of(false) : Optional.empty();
    }
}
