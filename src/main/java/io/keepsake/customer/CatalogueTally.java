package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often one intake met what the data catalogue lists, and when it happened. */
public final class CatalogueTally {
    private final Map<CatalogueSubject, Map<String, Count>> counts = new TreeMap<>();

    private record Count(long times, long odd, Instant first, Instant last) {
        Count with(Count other) {
            return new Count(
                    times + other.times,
                    odd + other.odd,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }

        Map<String, Object> members() {
            return Map.of("times", times, "odd", odd, "first", first.toString(), "last", last.toString());
        }
    }

    /**
     * @param name an event's name, or the path of a property or attribute
     * @param odd whether the value is of another type than the one first seen
     * @param at when what has it happened
     */
    public void add(CatalogueSubject subject, String name, boolean odd, Instant at) {
        counts.computeIfAbsent(subject, none -> new LinkedHashMap<>())
                .merge(name, new Count(1, odd ? 1 : 0, at, at), Count::with);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    Json json() {
        var subjects = new LinkedHashMap<String, Object>();
        counts.forEach((subject, named) -> {
            var names = new LinkedHashMap<String, Object>();
            named.forEach((name, count) -> names.put(name, count.members()));
            subjects.put(subject.stored(), names);
        });
        return new Json(subjects);
    }
}
