package io.keepsake.event.api;

import io.keepsake.account.KnownKey;
import io.keepsake.platform.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** From which pages browsers may send. Any may read why nothing was taken: that is about what it sent. */
final class Origins {
    private Origins() {}

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

    /** Without it a page could not tell a wrong key, or a wait that is asked for, from a broken connection. */
    static void letRead(HttpHeaders headers, String origin) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
}
