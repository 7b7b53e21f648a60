package io.keepsake.platform.personal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words of a property's path, however the sender spells it: {@code billingAddress.zip_code}, {@code "Zip code"} and
 * {@code ZIPCode} speak of the same.
 *
 * @param words of the last segment, in lower case and singular, without numbers
 * @param around words of the segments above it, nearest last
 */
record PropertyName(List<String> words, List<String> around) {
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\d]+");
    private static final Pattern POSITION = Pattern.compile("\\d+$");
    private static final List<String> ENDINGS = List.of("id", "ids", "name", "code", "number", "address");

    /** @param known whether a word means something, so that "orderid" is read as two */
    static PropertyName of(String path, Predicate<String> known) {
        var segments = path.split("\\.");
        var around = new ArrayList<String>();
        for (int i = 0; i < segments.length - 1; i++) {
            around.addAll(words(segments[i], known));
        }
        return new PropertyName(words(segments.length == 0 ? path : segments[segments.length - 1], known), around);
    }

    private static List<String> words(String segment, Predicate<String> known) {
        var words = new ArrayList<String>();
        for (var part : BETWEEN_WORDS.split(Normalizer.normalize(segment, Normalizer.Form.NFKC))) {
            var word = POSITION.matcher(part.toLowerCase(Locale.ROOT)).replaceFirst("");
            if (!word.isEmpty()) {
                words.addAll(split(word, known));
            }
        }
        return List.copyOf(words);
    }

    /** "customerid" was written without a seam. */
    private static List<String> split(String word, Predicate<String> known) {
        if (!known.test(word)) {
            for (var ending : ENDINGS) {
                var start = word.length() - ending.length();
                if (word.endsWith(ending) && start > 0 && known.test(singular(word.substring(0, start), known))) {
                    return List.of(singular(word.substring(0, start), known), singular(ending, known));
                }
            }
        }
        return List.of(singular(word, known));
    }

    private static String singular(String word, Predicate<String> known) {
        if (known.test(word) || word.length() < 3 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        var one = word.substring(0, word.length() - 1);
        if (word.endsWith("ies") && !known.test(one)) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("sses") || word.endsWith("xes") ? one.substring(0, one.length() - 1) : one;
    }
}
