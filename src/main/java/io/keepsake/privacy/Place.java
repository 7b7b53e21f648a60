package io.keepsake.privacy;

import io.keepsake.platform.personal.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one stands in a JSON document.
 *
 * @param path as the data catalogue writes it
 */
record Place(@Nullable Place around, String name, String path) {
    static final Place OUTERMOST = new Place(null, "", "");

    Place under(String inner) {
        return new Place(this, inner, Leaf.path(path, inner));
    }

    /** All names from the outside in, as the sender wrote them. */
    List<String> names() {
        var names = new ArrayList<String>();
        for (var place = this; place.around() != null; place = place.around()) {
            names.addFirst(place.name());
        }
        return List.copyOf(names);
    }
}
