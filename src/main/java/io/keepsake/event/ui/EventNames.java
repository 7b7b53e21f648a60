package io.keepsake.event.ui;

import java.util.Map;

/**
 * Names of events on the screen, and of their properties. Archiving empties one that named the person.
 *
 * @param labels what the workspace calls events, by name, where that is not their name
 */
record EventNames(Map<String, String> labels, PropertyNames properties) {

    String shown(String name) {
        return name.isBlank() ? "Name removed" : labels.getOrDefault(name, name);
    }
}
