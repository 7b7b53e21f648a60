package io.keepsake.event.ui;

import io.keepsake.event.CatalogueContents;
import java.util.Locale;
import java.util.stream.Stream;

/** One of the lists of the data catalogue. */
enum CatalogueList {
    EVENTS(
            "Events",
            "An event can count as an order, or give something back. Whatever is decided here holds from the next event on:"
                    + " totals that stand are not counted again."),
    PROPERTIES(
            "Event properties",
            "When a customer is archived, values that identify go, in all of their events. A value of another type than"
                    + " the first is kept and counted as odd."),
    ATTRIBUTES(
            "Attributes",
            "When a customer is archived, attributes that identify go. A value of another type than the first is not taken,"
                    + " and listed under “Not taken” or in the result of the import.");

    private final String label;
    private final String help;

    CatalogueList(String label, String help) {
        this.label = label;
        this.help = help;
    }

    /** The list of that name in an address; the first where there is none. */
    static CatalogueList ofKey(String key) {
        return Stream.of(values())
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElse(EVENTS);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** What is to be known of it. */
    String help() {
        return help;
    }

    int size(CatalogueContents contents) {
        return switch (this) {
            case EVENTS -> contents.events().size();
            case PROPERTIES -> contents.properties().size();
            case ATTRIBUTES -> contents.attributes().size();
        };
    }
}
