package io.keepsake.customer;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id Keepsake gives every customer at first sight: shown, searchable and in addresses. 16 characters of Crockford's
 * base 32 in lower case, 80 random bits, never in time order. Replaced when the customer is archived.
 */
public record KeepsakeId(String value) {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public KeepsakeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a Keepsake ID");
        }
    }

    public static KeepsakeId random() {
        var random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        var id = new StringBuilder(LENGTH);
        for (byte next : random) {
            id.append(ALPHABET[next & 31]);
        }
        return new KeepsakeId(id.toString());
    }

    /** Reads one as it stands in an address or was typed; empty where it cannot be one. */
    public static Optional<KeepsakeId> parse(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new KeepsakeId(lower)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
