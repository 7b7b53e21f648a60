package io.keepsake.customer;

import io.keepsake.platform.text.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people type into a search field, as a condition on {@code c.search_text}. */
final class SearchSql {
    /** Shorter words are in everything; a trigram index finds none of them. */
    private static final int SHORTEST_INSIDE = 3;

    private static final int MOST_WORDS = 10;
    private static final Pattern LIKE_A_MOBILE = Pattern.compile("\\+?[0-9 ()/.\\-]+");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    private SearchSql() {}

    /**
     * Every word occurs, or all of it is a mobile as people write them.
     *
     * @param typed not empty
     * @param country ISO 3166 alpha-2, whose dialling rules read a mobile without a country code
     */
    static String found(String typed, String country, Bindings bindings) {
        var words = Arrays.stream(Fold.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> "c.search_text like " + bindings.bind(pattern(word)))
                .collect(Collectors.joining(" and "));
        // what folds to nothing, accents alone, occurs nowhere
        var every = words.isEmpty() ? "false" : words;
        return Stream.concat(
                        Stream.of(every),
                        mobile(typed, country).stream()
                                .map(digits -> "c.search_text like " + bindings.bind(Likeness.contains(digits))))
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    /**
     * What of an E.164 number the text may mean: its digits without the zeros that are dialled before an area or a
     * country, and the whole number where that is dialled otherwise. Empty where it cannot mean a mobile.
     */
    static List<String> mobile(String typed, String country) {
        if (!LIKE_A_MOBILE.matcher(typed).matches()) {
            return List.of();
        }
        var digits = NO_DIGITS.matcher(TRUNK_ZERO.matcher(typed).replaceAll("")).replaceAll("");
        var part = LEADING_ZEROS.matcher(digits).replaceAll("");
        if (part.length() < SHORTEST_INSIDE) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(part),
                        MobileNumber.parse(typed, country).filter(number -> !number.contains(part)).stream())
                .toList();
    }

    private static String pattern(String word) {
        // each word of search_text has a space in front
        return word.length() >= SHORTEST_INSIDE ? Likeness.contains(word) : Likeness.contains(" " + word);
    }
}
