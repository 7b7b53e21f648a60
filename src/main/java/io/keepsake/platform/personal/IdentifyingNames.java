package io.keepsake.platform.personal;

import java.util.List;
import java.util.Optional;

/**
 * The built-in answer to whether an attribute or event property tells who somebody is, before anyone with the right has
 * decided it: numbers, dates and true/false do not, text does, and a list of names overrides both ways.
 *
 * <p>A name is judged by its main word, the last one: a {@code product_name} is about a product, a {@code name} about
 * a person, a {@code phone_brand} about neither. Where in doubt it identifies: archiving a person may then take a value
 * too much, never one too few.
 */
public final class IdentifyingNames {
    /** The reason of a text whose name says nothing: it may well be harmless. */
    public static final String UNKNOWN_TEXT = "text, not known to be harmless";

    /**
     * Whether values under a name identify.
     *
     * @param reason for the person who reads the data catalogue
     */
    public record Decision(boolean identifies, String reason) {}

    private IdentifyingNames() {}

    /** @param path names from the outside in, as {@link Leaf} has them: {@code items.product} */
    public static Decision decide(String path, ValueType type) {
        var name = PropertyName.of(path, Words::known);
        return switch (type) {
            case BOOLEAN -> harmless("true or false tells nobody apart");
            case DATE -> birth(name).orElseGet(() -> harmless("a date or time"));
            case NUMBER -> number(name);
            case TEXT -> text(name);
        };
    }

    private static Decision number(PropertyName name) {
        return birth(name)
                .or(() -> measure(name))
                .or(() -> id(name))
                .or(() -> name.words().stream()
                        .flatMap(word -> identifyingNumber(word).stream())
                        .findFirst())
                .or(() -> coordinate(name))
                .orElseGet(() -> harmless("a number"));
    }

    private static Decision text(PropertyName name) {
        return birth(name)
                .or(() -> id(name))
                .or(() -> subject(name).flatMap(IdentifyingNames::judge))
                .or(() -> personName(name))
                .orElseGet(() -> identifies(UNKNOWN_TEXT));
    }

    private static Optional<Decision> birth(PropertyName name) {
        return name.words().stream().anyMatch(Words.BIRTH::contains)
                ? Optional.of(identifies("a date of birth"))
                : Optional.empty();
    }

    private static Optional<Decision> measure(PropertyName name) {
        var words = name.words();
        var measures = !words.isEmpty()
                && (Words.MEASURES.contains(words.getLast())
                        || Words.TOTALS.contains(words.getFirst())
                        || words.size() > 1 && words.subList(0, 2).equals(List.of("number", "of")));
        return measures ? Optional.of(harmless("a number that counts or measures")) : Optional.empty();
    }

    /** An id of a thing many people share is harmless; any other leads to one person, an order back through the shop. */
    private static Optional<Decision> id(PropertyName name) {
        var words = name.words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var of = words.size() > 1 ? List.of(words.get(words.size() - 2)) : name.around();
        var last = words.getLast();
        var isId = Words.IDS.contains(last)
                || Words.NUMBERS.contains(last) && of.stream().anyMatch(Words.NUMBERED::contains)
                || words.equals(List.of("order"));
        if (!isId) {
            return Optional.empty();
        }
        return Optional.of(
                !of.isEmpty() && Words.SHARED.contains(of.getLast())
                        ? harmless("the id of something many people share")
                        : identifies("leads back to a person or an order"));
    }

    /** What the name is about: its last word, or where that only says "name" or "code", the word before, or above it. */
    private static Optional<String> subject(PropertyName name) {
        var words = name.words();
        int last = words.size() - 1;
        while (last >= 0 && Words.LABELS.contains(words.get(last))) {
            last--;
        }
        if (last >= 0) {
            return Optional.of(words.get(last));
        }
        return name.around().isEmpty()
                ? Optional.empty()
                : Optional.of(name.around().getLast());
    }

    private static Optional<Decision> judge(String word) {
        return Words.identifying(word).map(IdentifyingNames::identifies).or(() -> {
            var isHarmless = Words.SHARED.contains(word) || Words.HARMLESS.contains(word);
            return isHarmless ? Optional.of(harmless("a name known to be harmless")) : Optional.empty();
        });
    }

    private static Optional<Decision> identifyingNumber(String word) {
        return Words.IDENTIFYING_NUMBERS.contains(word)
                ? Words.identifying(word).map(IdentifyingNames::identifies)
                : Optional.empty();
    }

    private static Optional<Decision> coordinate(PropertyName name) {
        return name.around().stream().anyMatch(Words.COORDINATES::contains)
                ? Optional.of(identifies(Words.PLACE))
                : Optional.empty();
    }

    private static Optional<Decision> personName(PropertyName name) {
        return name.words().contains("name") ? Optional.of(identifies("may be a person's name")) : Optional.empty();
    }

    private static Decision identifies(String reason) {
        return new Decision(true, reason);
    }

    private static Decision harmless(String reason) {
        return new Decision(false, reason);
    }
}
