package io.keepsake.event;

import io.keepsake.platform.personal.Leaf;
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

    private static final int FEW = 20;
    private static final int MANY_PEOPLE = 20;
    private static final int PEOPLE_PER_VALUE = 5;

    private final Map<Example, Set<Long>> peopleByValue = new LinkedHashMap<>();
    private final Set<Long> people = new HashSet<>();
    private boolean more;

    void add(Leaf leaf, long person) {
        people.add(person);
        var value = new Example(leaf.value().toString(), leaf.type());
        if (peopleByValue.size() < MOST_DISTINCT || peopleByValue.containsKey(value)) {
            peopleByValue.computeIfAbsent(value, none -> new HashSet<>()).add(person);
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
        return new Examples(shown, peopleByValue.size(), areFew());
    }

    private boolean areFew() {
        return !more
                && peopleByValue.size() <= FEW
                && people.size() >= MANY_PEOPLE
                && people.size() >= peopleByValue.size() * PEOPLE_PER_VALUE
                && peopleByValue.values().stream().allMatch(sharing -> sharing.size() > 1);
    }
}
