package io.keepsake.event.ui;

import java.util.Optional;

/** How people say how long events are kept. */
final class RetentionWords {
    private RetentionWords() {}

    /** "Events are kept for 2 years." */
    static String sentence(Optional<Integer> months) {
        return months.map(number -> "Events are kept for " + length(number) + "; totals stay.")
                .orElse("Events are kept for good.");
    }

    /** "1 month", "18 months", "2 years". */
    static String length(int months) {
        if (months % 12 != 0) {
            return months == 1 ? "1 month" : months + " months";
        }
        return months == 12 ? "1 year" : months / 12 + " years";
    }
}
