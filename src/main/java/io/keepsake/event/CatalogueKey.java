package io.keepsake.event;

/** Which entry of the data catalogue. */
public sealed interface CatalogueKey {
    /** As senders write it: an event's name, or the path of a property or attribute. */
    String name();

    /** An event, by its name. */
    record Event(String name) implements CatalogueKey {}

    /** What is known by a path, and has values. */
    sealed interface Valued extends CatalogueKey {}

    /** A property of events. */
    record Property(String name) implements Valued {}

    /** A custom attribute of customers. */
    record Attribute(String name) implements Valued {}
}
