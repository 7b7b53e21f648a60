package io.keepsake.privacy;

import io.keepsake.platform.text.Fold;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as a person's values are looked for in it: without case and accents, cut into words and numbers.
 *
 * @param whole the text folded
 * @param words runs of letters and digits, so that an email or a date is several; each ideograph is a word of its own
 * @param numbers runs of digits, read across up to three signs, as in "+49 (0)151 1234-5678"
 */
record SearchedText(String whole, List<String> words, List<String> numbers) {
    private static final Pattern APOSTROPHE = Pattern.compile("['`\u2019\u02BC]");
    private static final int SIGNS_IN_A_NUMBER = 3;
    /** Encoded twice is what links inside links are; deeper is nobody's. */
    private static final int DECODINGS = 3;

    static SearchedText of(String text) {
        var folded = Fold.fold(text);
        return new SearchedText(folded, words(folded), numbers(folded));
    }

    /**
     * The ways to read the text: as it stands, with percent signs decoded as in addresses, and with apostrophes between
     * words, because "O'Brien" is one name and "Rose's" is Rose.
     */
    static Stream<SearchedText> readings(String text) {
        return Stream.of(text, decode(text))
                .flatMap(read -> Stream.of(read, APOSTROPHE.matcher(read).replaceAll(" ")))
                .distinct()
                .map(SearchedText::of);
    }

    private static String decode(String text) {
        var decoded = text;
        try {
            for (int i = 0; i < DECODINGS && decoded.indexOf('%') >= 0; i++) {
                decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException aPercentSignOfItsOwn) {
            return decoded;
        }
        return decoded;
    }

    private static List<String> words(String folded) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        APOSTROPHE.matcher(folded).replaceAll("").codePoints().forEach(character -> {
            if (!Character.isLetterOrDigit(character)) {
                end(word, words);
            } else if (Character.isIdeographic(character)) {
                end(word, words);
                words.add(Character.toString(character));
            } else {
                word.appendCodePoint(character);
            }
        });
        end(word, words);
        return words;
    }

    private static List<String> numbers(String folded) {
        var numbers = new ArrayList<String>();
        var number = new StringBuilder();
        var signs = new int[1];
        folded.codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                number.append(digit);
                signs[0] = 0;
            } else if (Character.isLetter(character) || ++signs[0] > SIGNS_IN_A_NUMBER) {
                end(number, numbers);
            }
        });
        end(number, numbers);
        return numbers;
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }
}
