package io.keepsake.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where people come from: how they are called, where they live, which number they have. */
enum Culture {
    GERMAN(
            "de",
            "DE",
            "+491510",
            7,
            "Berlin, 10###",
            "Hamburg, 20###",
            "München, 80###",
            "Köln, 50###",
            "Leipzig, 04###",
            "Stuttgart, 70###",
            "Bremen, 28###",
            "Freiburg, 791##"),
    FRENCH(
            "fr",
            "FR",
            "+3360",
            7,
            "Paris, 7501#",
            "Lyon, 6900#",
            "Marseille, 1300#",
            "Bordeaux, 33000",
            "Nantes, 44000",
            "Lille, 59000",
            "Toulouse, 31000"),
    ITALIAN(
            "it",
            "IT",
            "+39330",
            7,
            "Milano, 2013#",
            "Roma, 0015#",
            "Torino, 1012#",
            "Bologna, 4012#",
            "Napoli, 8012#",
            "Firenze, 5012#",
            "Palermo, 9012#"),
    SPANISH(
            "es",
            "ES",
            "+3460",
            7,
            "Madrid, 2801#",
            "Barcelona, 0801#",
            "Valencia, 4600#",
            "Sevilla, 4100#",
            "Bilbao, 4800#",
            "Málaga, 2900#"),
    BRITISH(
            "en-GB",
            "GB",
            "+4477009",
            5,
            "London, SW# #**",
            "Manchester, M# #**",
            "Bristol, BS# #**",
            "Leeds, LS# #**",
            "Edinburgh, EH# #**",
            "Cardiff, CF14 #**"),
    DUTCH(
            "nl",
            "NL",
            "+3161",
            7,
            "Amsterdam, 10## **",
            "Rotterdam, 30## **",
            "Utrecht, 35## **",
            "Den Haag, 25## **",
            "Groningen, 97## **"),
    POLISH(
            "pl",
            "PL",
            "+4850",
            7,
            "Warszawa, 00-###",
            "Kraków, 31-###",
            "Wrocław, 50-###",
            "Gdańsk, 80-###",
            "Poznań, 61-###",
            "Łódź, 91-###"),
    SWEDISH(
            "sv",
            "SE",
            "+4670",
            7,
            "Stockholm, 11# ##",
            "Göteborg, 41# ##",
            "Malmö, 21# ##",
            "Uppsala, 75# ##",
            "Västerås, 72# ##"),
    AMERICAN(
            "en-US",
            "US",
            "+1",
            0,
            "New York, 100##",
            "Brooklyn, 112##",
            "Boston, 0211#",
            "Chicago, 606##",
            "Philadelphia, 191##",
            "Portland, 972##",
            "Seattle, 981##",
            "Austin, 787##");

    /** Area codes of the cities above: with 555-01xx they make the numbers that nobody has. */
    private static final List<String> AREA_CODES =
            List.of("212", "718", "617", "312", "215", "503", "206", "512", "646", "347", "917");

    private final Locale locale;
    private final String country;
    private final String mobilePrefix;
    private final int mobileDigits;
    private final List<City> cities;

    Culture(String locale, String country, String mobilePrefix, int mobileDigits, String... cities) {
        this.locale = Locale.forLanguageTag(locale);
        this.country = country;
        this.mobilePrefix = mobilePrefix;
        this.mobileDigits = mobileDigits;
        this.cities = Stream.of(cities).map(City::of).toList();
    }

    Locale locale() {
        return locale;
    }

    /** ISO 3166 alpha-2. */
    String country() {
        return country;
    }

    /** The largest cities come first and have the most people. */
    List<City> cities() {
        return cities;
    }

    /** A mobile number in E.164. */
    String mobile(Dice dice) {
        return this == AMERICAN
                ? mobilePrefix + dice.pick(AREA_CODES) + "55501" + dice.digits(2)
                : mobilePrefix + dice.digits(mobileDigits);
    }
}
