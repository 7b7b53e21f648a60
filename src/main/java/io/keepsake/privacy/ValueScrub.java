package io.keepsake.privacy;

import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.Shared.Suspect;
import io.keepsake.platform.personal.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what identifies out of one column of one row, text or JSON: values the data catalogue says identify, and texts and
 * names that hold a value of the person, unless many customers share them. What is empty then goes, too; but an object in a list stays, so
 * that a purchase of three things keeps three.
 */
final class ValueScrub {
    /** Stands in the place of a text that held a value of the person. */
    private static final String REMOVED = "removed";

    private final String column;
    private final Predicate<Leaf> identifying;
    private final PersonValues values;
    private final Set<Suspect> shared;
    private final Set<String> gone = new TreeSet<>();
    private final Set<Suspect> suspects = new LinkedHashSet<>();

    private ValueScrub(String column, Predicate<Leaf> identifying, PersonValues values, Set<Suspect> shared) {
        this.column = column;
        this.identifying = identifying;
        this.values = values;
        this.shared = shared;
    }

    /**
     * @param rest what stays, if anything
     * @param gone paths of what went, as the data catalogue writes them; empty text for a column that is no JSON
     * @param suspects what went only because it looks like the person's
     */
    record Scrubbed(Optional<Object> rest, Set<String> gone, Set<Suspect> suspects) {}

    /**
     * @param value as the row has it in JSON: text, list or object
     * @param shared suspects that stay
     */
    static Scrubbed scrub(
            String column,
            @Nullable Object value,
            Predicate<Leaf> identifying,
            PersonValues values,
            Set<Suspect> shared) {
        var scrub = new ValueScrub(column, identifying, values, shared);
        return new Scrubbed(scrub.rest(Place.OUTERMOST, value), scrub.gone, scrub.suspects);
    }

    private Map<String, Object> object(Place place, Map<?, ?> object) {
        var rest = new LinkedHashMap<String, Object>();
        object.forEach((key, held) -> {
            var inner = place.under((String) key);
            if (values.anyIn(inner.name()) && !isShared(inner, null)) {
                // not by its name, which is the person's
                gone.add(place.under("*").path());
            } else {
                rest(inner, held).ifPresent(kept -> rest.put(inner.name(), kept));
            }
        });
        return rest;
    }

    private List<Object> list(Place place, List<?> list) {
        var rest = new ArrayList<Object>();
        for (var held : list) {
            if (held instanceof Map<?, ?> object) {
                rest.add(object(place, object));
            } else {
                rest(place, held).ifPresent(rest::add);
            }
        }
        return rest;
    }

    /** Nothing where nothing is left; what was empty before says nothing either. */
    private Optional<Object> rest(Place place, @Nullable Object held) {
        return switch (held) {
            case Map<?, ?> object ->
                Optional.<Object>of(object(place, object))
                        .filter(rest -> !Map.of().equals(rest));
            case List<?> list ->
                Optional.<Object>of(list(place, list)).filter(rest -> !List.of().equals(rest));
            case null -> Optional.empty();
            default -> ValueType.of(held).flatMap(type -> rest(place, new Leaf(place.path(), held, type)));
        };
    }

    private Optional<Object> rest(Place place, Leaf leaf) {
        if (identifying.test(leaf)) {
            gone.add(leaf.path());
            return Optional.empty();
        }
        if (holdsAValue(place, leaf)) {
            gone.add(leaf.path());
            // whoever reads the column may count on a text being there
            return leaf.type() == ValueType.TEXT ? Optional.of(REMOVED) : Optional.empty();
        }
        return Optional.of(leaf.value());
    }

    /** Dates and true/false are nobody's; of numbers only mobiles can be. */
    private boolean holdsAValue(Place place, Leaf leaf) {
        return switch (leaf.type()) {
            case TEXT -> values.anyIn((String) leaf.value()) && !isShared(place, leaf.value());
            case NUMBER -> values.anyIn((Number) leaf.value());
            case DATE, BOOLEAN -> false;
        };
    }

    private boolean isShared(Place place, @Nullable Object value) {
        var suspect = new Suspect(column, place.names(), value);
        if (shared.contains(suspect)) {
            return true;
        }
        suspects.add(suspect);
        return false;
    }
}
