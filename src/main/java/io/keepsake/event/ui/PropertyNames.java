package io.keepsake.event.ui;

import io.keepsake.platform.personal.Leaf;
import java.util.Map;

/**
 * Names of an event's properties on the screen.
 *
 * @param labels what the workspace calls properties, by path, where it has a word of its own
 * @param path of the object that has them; empty for the event itself
 */
record PropertyNames(Map<String, String> labels, String path) {
    static final PropertyNames AS_SENT = new PropertyNames(Map.of());

    PropertyNames(Map<String, String> labels) {
        this(labels, "");
    }

    String shown(String name) {
        var label = labels.get(Leaf.path(path, name));
        return label == null ? PropertyWords.label(name) : label;
    }

    /** Those of what that property holds. */
    PropertyNames inside(String name) {
        return labels.isEmpty() ? this : new PropertyNames(labels, Leaf.path(path, name));
    }
}
