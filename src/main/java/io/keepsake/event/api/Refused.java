package io.keepsake.event.api;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Nothing of a request is taken. The message is for the person who sent it, and holds no values. */
final class Refused extends RuntimeException {
    private final transient HttpStatus status;
    private final String pointer;
    private final transient Optional<Duration> retryAfter;

    private Refused(HttpStatus status, String pointer, String reason, Optional<Duration> retryAfter) {
        super(reason, null, false, false);
        this.status = status;
        this.pointer = pointer;
        this.retryAfter = retryAfter;
    }

    /** What was sent is not as it has to be. @param pointer to what is wrong, as RFC 6901 has it */
    static Refused wrong(String pointer, String reason) {
        return new Refused(HttpStatus.BAD_REQUEST, pointer, reason, Optional.empty());
    }

    static Refused with(HttpStatus status, String reason) {
        return new Refused(status, "", reason, Optional.empty());
    }

    /** Too much at once. */
    static Refused later(Duration after, String reason) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "", reason, Optional.of(after));
    }

    HttpStatus status() {
        return status;
    }

    String pointer() {
        return pointer;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
