package io.keepsake.demo;

import io.keepsake.account.NewWorkspace;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two brands of Acme Agency. */
final class Brands {
    static final Brand AURORA = new Brand(
            new NewWorkspace("aurora", "Aurora Beauty", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), "DE"),
            "AUR",
            cultures(Map.of(
                    Culture.GERMAN, 34,
                    Culture.FRENCH, 14,
                    Culture.ITALIAN, 10,
                    Culture.SPANISH, 9,
                    Culture.BRITISH, 14,
                    Culture.DUTCH, 6,
                    Culture.POLISH, 5,
                    Culture.SWEDISH, 4,
                    Culture.AMERICAN, 4)),
            List.of(
                    new Product("Rose Serum", "SER-01", "Serums", 3200),
                    new Product("Morning Dew Cleanser", "CLE-01", "Cleansers", 1450),
                    new Product("Velvet Lipstick Coral", "LIP-03", "Lips", 1890),
                    new Product("Daily Shield SPF 50", "SUN-01", "Sun care", 2400),
                    new Product("Night Repair Cream", "CRE-02", "Creams", 4600),
                    new Product("Hydra Boost Mask", "MAS-01", "Masks", 1200),
                    new Product("Silk Foundation Sand", "FOU-02", "Make-up", 3450),
                    new Product("Vitamin C Drops", "SER-02", "Serums", 3800),
                    new Product("Lash Lift Mascara", "EYE-01", "Eyes", 1990),
                    new Product("Micellar Water", "CLE-02", "Cleansers", 990),
                    new Product("Calm Barrier Cream", "CRE-01", "Creams", 3900),
                    new Product("Glow Highlighter Champagne", "MAK-04", "Make-up", 2250),
                    new Product("Velvet Lipstick Plum", "LIP-04", "Lips", 1890),
                    new Product("Retinol 0.3 Treatment", "SER-03", "Serums", 4900),
                    new Product("Cloud Body Lotion", "BOD-01", "Body", 1650),
                    new Product("Nail Lacquer Poppy", "NAI-02", "Nails", 890),
                    new Product("Eye Contour Gel", "EYE-03", "Eyes", 2700),
                    new Product("Brow Pencil Ash", "EYE-04", "Eyes", 1290),
                    new Product("Discovery Set", "SET-01", "Sets", 4200),
                    new Product("Aurora Gift Box", "SET-02", "Sets", 8900)),
            List.of("Skincare", "Make-up", "Offers", "New arrivals", "Sun care"),
            tastes(
                    "Skin type", List.of("normal", "dry", "combination", "sensitive", "oily"),
                    "Favourite shade", List.of("Coral", "Plum", "Sand", "Champagne", "Poppy", "Rosewood")),
            new double[] {3, 1, 1, 1, 1, 2, 5, 9, 10, 10, 11, 13, 17, 15, 11, 10, 11, 13, 17, 22, 26, 25, 17, 8});

    static final Brand BRIO = new Brand(
            new NewWorkspace("brio", "Brio Coffee", ZoneId.of("America/New_York"), Currency.getInstance("USD"), "US"),
            "BRIO",
            cultures(Map.of(Culture.AMERICAN, 82, Culture.BRITISH, 8, Culture.ITALIAN, 6, Culture.SWEDISH, 4)),
            List.of(
                    new Product("House Blend 12 oz", "BL-01", "Coffee", 1650),
                    new Product("Espresso Forte 12 oz", "ES-01", "Coffee", 1750),
                    new Product("Ethiopia Yirgacheffe 12 oz", "SO-01", "Single origin", 2100),
                    new Product("Cold Brew Concentrate", "CB-01", "Ready to drink", 1400),
                    new Product("Decaf Comfort 12 oz", "DE-01", "Coffee", 1700),
                    new Product("Colombia Huila 12 oz", "SO-02", "Single origin", 1950),
                    new Product("Paper Filters, 100", "AC-01", "Accessories", 750),
                    new Product("Pour-over Set", "AC-03", "Accessories", 4800),
                    new Product("Burr Grinder", "AC-05", "Accessories", 12900)),
            List.of("Roasts", "Brewing", "Offers"),
            tastes(
                    "Favourite roast", List.of("medium", "dark", "light"),
                    "Grind", List.of("whole bean", "filter", "espresso", "French press")),
            new double[] {1, 1, 1, 1, 3, 9, 20, 26, 24, 18, 14, 12, 12, 13, 12, 10, 9, 9, 9, 9, 8, 6, 4, 2});

    private Brands() {}

    /** In one order always: chance picks by position. */
    private static Map<Culture, Integer> cultures(Map<Culture, Integer> shares) {
        return Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    private static Map<String, List<String>> tastes(
            String one, List<String> itsValues, String other, List<String> otherValues) {
        var tastes = new LinkedHashMap<String, List<String>>();
        tastes.put(one, itsValues);
        tastes.put(other, otherValues);
        return Collections.unmodifiableMap(tastes);
    }
}
