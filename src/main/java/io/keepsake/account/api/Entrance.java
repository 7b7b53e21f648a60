package io.keepsake.account.api;

import io.keepsake.account.Keys;
import io.keepsake.account.KnownKey;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.Ambient;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whoever comes in by the key they bring, and lets them go on as the program that holds it. */
final class Entrance extends OncePerRequestFilter {
    /** Under which the key stands in the request. */
    static final String KEY = "io.keepsake.key";

    private static final Pattern BEARER = Pattern.compile("Bearer +([!-~]+) *", Pattern.CASE_INSENSITIVE);

    private final Keys keys;
    private final RequestRate rate;

    Entrance(Keys keys, RequestRate rate) {
        this.keys = keys;
        this.rate = rate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KnownKey key;
        try {
            key = known(request);
            rate.spend(key.id());
        } catch (Refused refused) {
            Problem.of(refused).write(response);
            return;
        }
        request.setAttribute(KEY, key);
        goOn(key, request, response, chain);
    }

    private KnownKey known(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var bearer = BEARER.matcher(header == null ? "" : header.strip());
        if (!bearer.matches()) {
            throw Refused.with(
                    HttpStatus.UNAUTHORIZED, "Send an API key of the workspace: “Authorization: Bearer ksa_…”.");
        }
        return keys.recognise(bearer.group(1))
                .orElseThrow(() -> Refused.with(
                        HttpStatus.UNAUTHORIZED, "This key opens nothing: it is not known, was revoked or has ended."));
    }

    private static void goOn(KnownKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Ambient.as(key.actor(), () -> {
                chain.doFilter(request, response);
                return key;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
