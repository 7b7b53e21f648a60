package io.keepsake.event;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Values of one property or attribute among the latest events or customers, while they are looked at: nothing that is
 * kept anywhere, so that nothing of it stays when a person goes.
 */
final class LatestValues {
    /** More different values than this are not told apart. */
    private static final int MOST_DISTINCT = 100;

    private static final int SHOWN = 3;
    private static final int LONGEST = 40;

    private static final int FEW = 20;
    private static final int MANY_PEOPLE = 20;
    private static final int PEOPLE_PER_VALUE = 5;

    private final Map<String, Set<Long>> peopleByValue = new LinkedHashMap<>();
    private final Set<Long> people = new HashSet<>();
    private boolean more;

    void add(Object value, long person) {
        people.add(person);
        var text = value.toString();
        if (peopleByValue.size() < MOST_DISTINCT || peopleByValue.containsKey(text)) {
            peopleByValue.computeIfAbsent(text, none -> new HashSet<>()).add(person);
        } else {
            more = true;
        }
    }

    Examples examples() {
        var shown = peopleByValue.entrySet().stream()
                .sorted(Comparator.comparingInt(shared -> -shared.getValue().size()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
        var plain = shown.stream().map(LatestValues::shortened).toList();
        var masked = shown.stream().map(LatestValues::masked).distinct().toList();
        return new Examples(plain, masked, peopleByValue.size(), areFew());
    }

    private boolean areFew() {
        return !more
                && peopleByValue.size() <= FEW
                && people.size() >= MANY_PEOPLE
                && people.size() >= peopleByValue.size() * PEOPLE_PER_VALUE
                && peopleByValue.values().stream().allMatch(sharing -> sharing.size() > 1);
    }

    private static String shortened(String text) {
        return length(text) > LONGEST ? beginning(text, LONGEST - 1) + "…" : text;
    }

    private static String masked(String text) {
        return length(text) < 4 ? "•••" : beginning(text, 1) + "•••";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String beginning(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
