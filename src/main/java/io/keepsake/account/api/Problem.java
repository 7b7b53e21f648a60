package io.keepsake.account.api;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.http.JsonDocument;
import io.keepsake.platform.http.Parameters;
import io.keepsake.platform.http.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why a request was refused, as RFC 9457 has it; with the places that are wrong where there are some. */
record Problem(HttpStatus status, String detail, List<JsonDocument.Flaw> flaws, Optional<Duration> retryAfter) {
    private static final String TYPE = "application/problem+json";

    static Problem of(Refused refused) {
        return new Problem(refused.status(), refused.reason(), refused.flaws(), refused.retryAfter());
    }

    static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, List.of(), Optional.empty());
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Keepsake\"");
        }
        retryAfter.ifPresent(
                wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        response.getOutputStream().write(json().toString().getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private Json json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", detail);
        if (!flaws.isEmpty()) {
            members.put("errors", flaws.stream().map(Problem::error).toList());
        }
        return new Json(members);
    }

    private static Map<String, Object> error(JsonDocument.Flaw flaw) {
        var error = new LinkedHashMap<String, Object>();
        if (flaw.pointer().startsWith(Parameters.POINTER)) {
            error.put("parameter", flaw.pointer().substring(Parameters.POINTER.length()));
        } else {
            error.put("pointer", flaw.pointer());
        }
        error.put("detail", flaw.reason());
        return error;
    }
}
