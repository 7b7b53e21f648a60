package io.keepsake.platform.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words {@link IdentifyingNames} knows, in lower case and singular; which they are stands in {@code words.txt}. */
final class Words {
    private static final String IDENTIFIES = "identifies: ";
    private static final Map<String, Set<String>> LISTS = read();

    /** Things that many people have to do with, and whose ids and names therefore tell nobody apart. */
    static final Set<String> SHARED = list("shared");
    /** Names whose texts come from a short list, or say something of a thing and not of a person. */
    static final Set<String> HARMLESS = list("harmless");
    /** Those that identify as numbers too, wherever in the name they stand. */
    static final Set<String> IDENTIFYING_NUMBERS = list("identifying numbers");

    static final Set<String> BIRTH = list("birth");
    /** Words at the end of a name that say only what kind of mention it is. */
    static final Set<String> LABELS = list("labels");

    static final Set<String> IDS = list("ids");
    static final Set<String> NUMBERS = list("numbers");
    /** What has a number that leads back to a person. */
    static final Set<String> NUMBERED = list("numbered");
    /** Last words of numbers that only count or measure: {@code email_count}, {@code session_duration}. */
    static final Set<String> MEASURES = list("measures");
    /** First words that make a number a count: {@code total_sessions}. */
    static final Set<String> TOTALS = list("totals");

    static final Set<String> COORDINATES = list("coordinates");

    private static final Map<String, String> REASONS = reasons();

    /** The reason of what stands under coordinates. */
    static final String PLACE = identifying("latitude").orElseThrow();

    private Words() {}

    /** Why values under a word identify; empty where they don't. */
    static Optional<String> identifying(String word) {
        return Optional.ofNullable(REASONS.get(word));
    }

    /** Whether a word means anything here. */
    static boolean known(String word) {
        return LISTS.values().stream().anyMatch(words -> words.contains(word));
    }

    private static Set<String> list(String name) {
        var words = LISTS.get(name);
        if (words == null) {
            throw new IllegalStateException("words.txt has no list [" + name + "]");
        }
        return words;
    }

    private static Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        LISTS.forEach((name, words) -> {
            if (name.startsWith(IDENTIFIES)) {
                words.forEach(word -> reasons.put(word, name.substring(IDENTIFIES.length())));
            }
        });
        return Map.copyOf(reasons);
    }

    private static Map<String, Set<String>> read() {
        try (var file = Words.class.getResourceAsStream("words.txt")) {
            if (file == null) {
                throw new IllegalStateException("words.txt is missing");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> parse(String text) {
        var lists = new LinkedHashMap<String, Set<String>>();
        Set<String> open = new HashSet<>();
        for (var line : text.lines().filter(Words::says).toList()) {
            if (line.startsWith("[")) {
                open = new HashSet<>();
                lists.put(line.substring(1, line.length() - 1), open);
            } else {
                open.addAll(List.of(line.split(" ")));
            }
        }
        return lists;
    }

    private static boolean says(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
