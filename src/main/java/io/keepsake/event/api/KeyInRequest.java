package io.keepsake.event.api;

import io.keepsake.platform.http.JsonReading;
import io.keepsake.platform.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that a request brings: as the user of basic authentication, as a bearer, else in the body. */
final class KeyInRequest {
    private KeyInRequest() {}

    /** @throws Refused where the text is no JSON */
    static Optional<String> inBody(String text) {
        return JsonReading.find("writeKey", text);
    }

    static Optional<String> inHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        var words = header.strip().split("\\s+", 2);
        if (words.length < 2) {
            return Optional.empty();
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> user(words[1]);
            case "bearer" -> Optional.of(words[1]);
            default -> Optional.empty();
        };
    }

    /** Some clients send the key without the colon that separates it from an empty password. */
    private static Optional<String> user(String base64) {
        try {
            var pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
