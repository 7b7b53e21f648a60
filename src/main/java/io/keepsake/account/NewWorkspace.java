package io.keepsake.account;

import java.time.ZoneId;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * A workspace to be.
 *
 * @param slug its name in addresses
 * @param country ISO 3166 alpha-2
 */
public record NewWorkspace(String slug, String name, ZoneId zone, Currency currency, String country) {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** @throws IllegalArgumentException where the slug does not fit an address, or the name is blank */
    public NewWorkspace {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("Not a name for an address: " + slug);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A workspace has a name");
        }
    }

    /** Whether it can stand in an address: small letters, digits and hyphens, a letter first, 2 to 40 of them. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }
}
