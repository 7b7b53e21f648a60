package io.keepsake.event.ui;

/** An event's name on the screen. Archiving empties one that named the person. */
final class EventName {
    private EventName() {}

    static String shown(String name) {
        return name.isBlank() ? "Name removed" : name;
    }
}
