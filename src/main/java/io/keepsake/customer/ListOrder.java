package io.keepsake.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of a list, as SQL on a key and the id beside it. Customers without a value come last in either direction, so
 * that a list falls into stretches, each of which runs along an index.
 *
 * @param blanksFirst only where a list is walked backwards
 */
record ListOrder(SortKey key, boolean descending, boolean blanksFirst) {
    static ListOrder of(Sorting sorting) {
        return new ListOrder(SortKey.of(sorting.by()), sorting.descending(), false);
    }

    /** The same list from its end. */
    ListOrder reversed() {
        return new ListOrder(key, !descending, !blanksFirst);
    }

    /**
     * A condition for each stretch that lies behind the place, in order.
     *
     * @param place empty for the beginning; its values are bound with {@link #bind}
     * @param keyName how the statement names the key
     * @param idName how it names the id
     */
    List<String> stretches(Optional<Place> place, String keyName, String idName) {
        var beyond =
                "(%s, %s) %s (:placeKey::%s, :placeId)".formatted(keyName, idName, descending ? "<" : ">", key.type());
        if (!isSplit()) {
            return List.of(place.isPresent() ? beyond : "true");
        }
        var values = "%s %s :blank::%s".formatted(keyName, key.blankIsHighest() ? "<" : ">", key.type());
        var blanks = "%s = :blank::%s".formatted(keyName, key.type());
        var stretches = new ArrayList<>(blanksFirst ? List.of(blanks, values) : List.of(values, blanks));
        place.ifPresent(from -> {
            if (key.isBlank(from) != blanksFirst) {
                stretches.removeFirst();
            }
            stretches.set(0, "(" + stretches.getFirst() + " and " + beyond + ")");
        });
        return stretches;
    }

    /** The order within a stretch, in which an index runs. */
    String along(String keyName, String idName) {
        var direction = descending ? " desc" : "";
        return keyName + direction + ", " + idName + direction;
    }

    /** The order across all stretches, in which no index runs. */
    String across(String keyName, String idName) {
        return isSplit()
                ? "%s = :blank::%s%s, ".formatted(keyName, key.type(), blanksFirst ? " desc" : "")
                        + along(keyName, idName)
                : along(keyName, idName);
    }

    /** Whether blanks would come at the wrong end of the index. */
    private boolean isSplit() {
        return key.blank().isPresent() && blanksFirst != (descending == key.blankIsHighest());
    }
}
