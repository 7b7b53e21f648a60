package io.keepsake.demo;

import java.util.List;
import java.util.Locale;

/** Where people come from: how they are called, where they live, which number they have. */
enum Culture {
    GERMAN(
            "de",
            "DE",
            "+491510",
            7,
            5,
            List.of("Berlin", "Hamburg", "München", "Köln", "Leipzig", "Stuttgart", "Bremen", "Freiburg")),
    FRENCH("fr", "FR", "+3360", 7, 5, List.of("Paris", "Lyon", "Marseille", "Bordeaux", "Nantes", "Lille", "Toulouse")),
    ITALIAN("it", "IT", "+39330", 7, 5, List.of("Milano", "Roma", "Torino", "Bologna", "Napoli", "Firenze", "Palermo")),
    SPANISH("es", "ES", "+3460", 7, 5, List.of("Madrid", "Barcelona", "Valencia", "Sevilla", "Bilbao", "Málaga")),
    BRITISH(
            "en-GB",
            "GB",
            "+4477009",
            5,
            5,
            List.of("London", "Manchester", "Bristol", "Leeds", "Edinburgh", "Cardiff")),
    DUTCH("nl", "NL", "+3161", 7, 4, List.of("Amsterdam", "Rotterdam", "Utrecht", "Den Haag", "Groningen")),
    POLISH("pl", "PL", "+4850", 7, 5, List.of("Warszawa", "Kraków", "Wrocław", "Gdańsk", "Poznań", "Łódź")),
    SWEDISH("sv", "SE", "+4670", 7, 5, List.of("Stockholm", "Göteborg", "Malmö", "Uppsala", "Västerås")),
    AMERICAN(
            "en-US",
            "US",
            "+1",
            0,
            5,
            List.of("New York", "Brooklyn", "Boston", "Chicago", "Philadelphia", "Portland", "Seattle", "Austin"));

    /** Area codes of the cities above: with 555-01xx they make the numbers that nobody has. */
    private static final List<String> AREA_CODES =
            List.of("212", "718", "617", "312", "215", "503", "206", "512", "646", "347", "917");

    private final Locale locale;
    private final String country;
    private final String mobilePrefix;
    private final int mobileDigits;
    private final int postcodeDigits;
    private final List<String> cities;

    Culture(
            String locale,
            String country,
            String mobilePrefix,
            int mobileDigits,
            int postcodeDigits,
            List<String> cities) {
        this.locale = Locale.forLanguageTag(locale);
        this.country = country;
        this.mobilePrefix = mobilePrefix;
        this.mobileDigits = mobileDigits;
        this.postcodeDigits = postcodeDigits;
        this.cities = cities;
    }

    Locale locale() {
        return locale;
    }

    /** ISO 3166 alpha-2. */
    String country() {
        return country;
    }

    /** The largest cities come first and have the most people. */
    List<String> cities() {
        return cities;
    }

    /** A mobile number in E.164. */
    String mobile(Dice dice) {
        return this == AMERICAN
                ? mobilePrefix + dice.pick(AREA_CODES) + "55501" + dice.digits(2)
                : mobilePrefix + dice.digits(mobileDigits);
    }

    String postcode(Dice dice) {
        return switch (this) {
            case BRITISH ->
                dice.pick(List.of("SW", "NW", "BS", "LS", "EH", "CF")) + dice.between(1, 20) + " " + dice.between(1, 9)
                        + "AB";
            case POLISH -> dice.digits(2) + "-" + dice.digits(3);
            case DUTCH -> dice.between(1, 9) + dice.digits(3) + " " + dice.pick(List.of("AB", "CD", "KL", "XS"));
            default -> dice.between(1, 9) + dice.digits(postcodeDigits - 1);
        };
    }
}
