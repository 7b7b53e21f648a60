package io.keepsake.demo;

import java.util.stream.Collectors;

/**
 * Where people live.
 *
 * @param postcodes how its postcodes look: a hash stands for a digit, an asterisk for a letter
 */
record City(String name, String postcodes) {
    /** Those that postcodes have wherever they have letters. */
    private static final String LETTERS = "ABGHLPRTX";

    /** "Lyon 6900#". */
    static City of(String nameAndPostcodes) {
        var end = nameAndPostcodes.indexOf(',');
        return new City(
                nameAndPostcodes.substring(0, end),
                nameAndPostcodes.substring(end + 1).strip());
    }

    String postcode(Dice dice) {
        return postcodes
                .chars()
                .mapToObj(sign -> switch (sign) {
                    case '#' -> String.valueOf(dice.between(1, 9));
                    case '*' -> String.valueOf(LETTERS.charAt(dice.between(0, LETTERS.length() - 1)));
                    default -> Character.toString(sign);
                })
                .collect(Collectors.joining());
    }
}
