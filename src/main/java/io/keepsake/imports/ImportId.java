package io.keepsake.imports;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An import, in addresses and in the database: 80 random bits in Crockford's base 32, that nobody guesses. */
public record ImportId(String value) {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ImportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an import's id");
        }
    }

    static ImportId random() {
        var id = new StringBuilder(16);
        RANDOM.ints(16, 0, ALPHABET.length).forEach(i -> id.append(ALPHABET[i]));
        return new ImportId(id.toString());
    }

    /** Reads one as it stands in an address; empty where it cannot be one. */
    public static Optional<ImportId> parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new ImportId(lower)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
