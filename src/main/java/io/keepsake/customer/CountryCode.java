package io.keepsake.customer;

import io.keepsake.platform.text.Fold;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as people write them: ISO 3166 codes of two or three letters, English names, and the names in common use. */
public final class CountryCode {
    private static final Map<String, String> BY_NAME = byName();

    private CountryCode() {}

    /** The ISO 3166 alpha-2 code; empty where the text names no country. */
    public static Optional<String> parse(String text) {
        return Optional.ofNullable(BY_NAME.get(Fold.fold(text)));
    }

    /** The English name: "Germany". */
    public static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static Map<String, String> byName() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            codes.put(Fold.fold(name(code)), code);
            codes.put(Fold.fold(code), code);
            codes.put(Fold.fold(Locale.of("", code).getISO3Country()), code);
        }
        codes.putAll(inCommonUse());
        return Map.copyOf(codes);
    }

    private static Map<String, String> inCommonUse() {
        return Map.ofEntries(
                Map.entry("bosnia and herzegovina", "BA"),
                Map.entry("burma", "MM"),
                Map.entry("cabo verde", "CV"),
                Map.entry("cote d'ivoire", "CI"),
                Map.entry("czech republic", "CZ"),
                Map.entry("east timor", "TL"),
                Map.entry("england", "GB"),
                Map.entry("great britain", "GB"),
                Map.entry("holland", "NL"),
                Map.entry("hong kong", "HK"),
                Map.entry("ivory coast", "CI"),
                Map.entry("korea", "KR"),
                Map.entry("macao", "MO"),
                Map.entry("macau", "MO"),
                Map.entry("macedonia", "MK"),
                Map.entry("myanmar", "MM"),
                Map.entry("northern ireland", "GB"),
                Map.entry("palestine", "PS"),
                Map.entry("republic of korea", "KR"),
                Map.entry("russian federation", "RU"),
                Map.entry("scotland", "GB"),
                Map.entry("swaziland", "SZ"),
                Map.entry("the netherlands", "NL"),
                Map.entry("turkey", "TR"),
                Map.entry("turkiye", "TR"),
                Map.entry("u.k.", "GB"),
                Map.entry("u.s.", "US"),
                Map.entry("u.s.a.", "US"),
                Map.entry("uae", "AE"),
                Map.entry("uk", "GB"),
                Map.entry("united states of america", "US"),
                Map.entry("vatican", "VA"),
                Map.entry("viet nam", "VN"),
                Map.entry("wales", "GB"));
    }
}
