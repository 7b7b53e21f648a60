package io.keepsake.account;

import java.util.List;

/**
 * How a workspace lets data come in over HTTP.
 *
 * @param allowedOrigins of pages that may send from browsers, like {@code https://shop.example}; {@code *} for any
 * @param keepsNetworkData whether events keep the visitor's IP address and browser, which identify
 */
public record CollectingSettings(List<String> allowedOrigins, boolean keepsNetworkData) {
    /** Pages of any origin may send. */
    public static final String ANY = "*";

    public CollectingSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** Whether a page of that origin may send. */
    public boolean allows(String origin) {
        return allowedOrigins.contains(ANY) || allowedOrigins.stream().anyMatch(origin::equalsIgnoreCase);
    }
}
