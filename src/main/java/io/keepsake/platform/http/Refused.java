package io.keepsake.platform.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Nothing of a request is taken. The message is for the person who sent it, and holds no values of others. */
public final class Refused extends RuntimeException {
    private final transient HttpStatus status;
    private final transient List<JsonDocument.Flaw> flaws;
    private final transient Optional<Duration> retryAfter;

    private Refused(HttpStatus status, String reason, List<JsonDocument.Flaw> flaws, Optional<Duration> retryAfter) {
        super(reason, null, false, false);
        this.status = status;
        this.flaws = List.copyOf(flaws);
        this.retryAfter = retryAfter;
    }

    /** What was sent is not as it has to be. @param pointer to what is wrong, as RFC 6901 has it */
    public static Refused wrong(String pointer, String reason) {
        return new Refused(
                HttpStatus.BAD_REQUEST, reason, List.of(new JsonDocument.Flaw(pointer, reason)), Optional.empty());
    }

    /** A parameter of the address is not as it has to be. */
    public static Refused parameter(String name, String reason) {
        return wrong(Parameters.POINTER + name, reason);
    }

    /** What was sent can be read, but some of it cannot be kept. @param flaws one at least */
    public static Refused unkept(HttpStatus status, List<JsonDocument.Flaw> flaws) {
        return new Refused(status, flaws.getFirst().reason(), flaws, Optional.empty());
    }

    public static Refused with(HttpStatus status, String reason) {
        return new Refused(status, reason, List.of(), Optional.empty());
    }

    /** Too much at once. */
    public static Refused later(Duration after, String reason) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, reason, List.of(), Optional.of(after));
    }

    public HttpStatus status() {
        return status;
    }

    /** To the first thing that is wrong; empty for all of it. */
    public String pointer() {
        return flaws.isEmpty() ? "" : flaws.getFirst().pointer();
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What is wrong, one by one, where that can be said. */
    public List<JsonDocument.Flaw> flaws() {
        return flaws;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
