package io.keepsake.event;

import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to say of one delivery.
 *
 * @param all for who may see customers
 * @param open for who may see none, and for everybody who has read the write key in a page: of a value that is another
 *     customer's, or was somebody's who was let go, only that it was not taken, the one like the other
 */
public record Remarks(List<Remark> all, List<Remark> open) {
    public Remarks {
        all = List.copyOf(all);
        open = List.copyOf(open);
    }

    /** These, and then those of the rest of the delivery. */
    public Remarks and(Remarks rest) {
        return new Remarks(together(all, rest.all), together(open, rest.open));
    }

    private static List<Remark> together(List<Remark> first, List<Remark> rest) {
        return Stream.concat(first.stream(), rest.stream()).toList();
    }
}
