package io.keepsake.event.api;

import io.keepsake.account.KnownKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * From which pages browsers may send. A preflight brings no key, so that it is answered the same for everybody and tells
 * nothing; whether the page may is known with the request itself, and only then is its answer readable to the page.
 */
final class Origins {
    private Origins() {}

    static void preflight(HttpHeaders headers) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST");
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, Content-Encoding");
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
    }

    /** The page's; empty for what is no page. */
    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)).filter(origin -> !origin.isBlank());
    }

    /** @throws Refused where pages of that origin may not send with the key */
    static void require(KnownKey key, Optional<String> origin) {
        origin.ifPresent(from -> {
            if (!key.collecting().allows(from)) {
                throw Refused.with(
                        HttpStatus.FORBIDDEN,
                        "Pages of this origin may not send. Add it to the workspace's allowed origins.");
            }
        });
    }

    static void allow(HttpHeaders headers, String origin) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
}
