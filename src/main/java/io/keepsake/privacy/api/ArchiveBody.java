package io.keepsake.privacy.api;

import io.keepsake.platform.http.JsonBody;
import io.keepsake.platform.http.JsonDocument;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.text.PlainCharacters;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a program archives a customer. Describes the body for the documents; it is read member by member, strictly. */
@Schema(name = "ArchiveRequest", description = "Why the customer is archived.")
record ArchiveBody(
        @Schema(
                description = "request where the person asked for it.",
                allowableValues = {"request", "clean_up", "other"})
        String reason,

        @Schema(description = "Number of a ticket or the like, 200 characters at most; nothing about the person.")
        @Nullable
        String reference) {
    private static final String REASON = "reason";
    private static final String REFERENCE = "reference";

    static ArchiveRequest read(JsonBody body) {
        var said = body.requireText(REASON);
        var reference = body.text(REFERENCE).map(String::strip).filter(text -> !text.isEmpty());
        body.requireNothingElse();
        if (reference
                .filter(text -> text.length() > ArchiveRequest.LONGEST_REFERENCE || !PlainCharacters.line(text))
                .isPresent()) {
            throw Refused.wrong(
                    "/" + REFERENCE,
                    "A reference is one line of at most " + ArchiveRequest.LONGEST_REFERENCE + " characters.");
        }
        return new ArchiveRequest(reason(said), reference);
    }

    static JsonDocument.Flaw wrongReference(String why) {
        return new JsonDocument.Flaw("/" + REFERENCE, why);
    }

    private static ArchiveReason reason(String said) {
        return Arrays.stream(ArchiveReason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseThrow(() -> Refused.wrong("/" + REASON, "Say request, clean_up or other."));
    }
}
