package io.keepsake.event.api;

import io.keepsake.platform.http.JsonDocument;
import java.util.Optional;

/** One message as it stands in what was sent. */
record Sent(JsonDocument document, JsonDocument.Item item) {
    /** More than is kept of it. */
    private static final int BEGINNING = 10_000;

    private static final int MOST_BYTES = 32 * 1024;

    /** To be looked at. */
    String beginning() {
        return document.text(item, BEGINNING);
    }

    boolean isTooLong() {
        return document.isLonger(item, MOST_BYTES);
    }

    Optional<JsonDocument.Flaw> flaw() {
        return item.flaw();
    }
}
