package io.keepsake.event.ui;

import java.util.Map;

/**
 * Events' names on the screen. Archiving empties one that named the person.
 *
 * @param labels what the workspace calls events, by name, where that is not their name
 */
record EventNames(Map<String, String> labels) {
    static final EventNames AS_SENT = new EventNames(Map.of());

    String shown(String name) {
        return name.isBlank() ? "Name removed" : labels.getOrDefault(name, name);
    }
}
