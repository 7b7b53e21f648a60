package io.keepsake.customer;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Languages as BCP 47 writes them: "de", "pt-BR". */
public final class LanguageTag {
    private LanguageTag() {}

    /** The tag in its usual case; empty where it is none, or of a language nobody knows. "pt_BR" is read as well. */
    public static Optional<String> parse(String text) {
        try {
            var locale =
                    new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            return isKnown(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    /** The English name: "Portuguese (Brazil)". */
    public static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** Any word of two to eight letters is well formed; one that Java has no name for is taken to be no language. */
    private static boolean isKnown(Locale locale) {
        return !locale.getLanguage().isEmpty()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
    }
}
