package io.keepsake.platform.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a program calls a request that it may send again, should it not hear the answer. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /** @param header as it came; null where it did not. @throws Refused where it is no name */
    public static Optional<String> of(@Nullable String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST)) {
            throw Refused.with(HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to " + LONGEST + " characters.");
        }
        return Optional.ofNullable(header);
    }
}
