package io.keepsake.event.ui;

import io.keepsake.customer.CatalogueSubject;
import io.keepsake.event.CatalogueContents;
import io.keepsake.event.DataCatalogue;
import io.keepsake.platform.ui.Formats;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the lists of the data catalogue. */
enum CatalogueList {
    EVENTS(
            "Events",
            "An event can count as an order, or give something back. Whatever is decided here holds from the next event on:"
                    + " totals that stand are not counted again. A name of more than 60 characters, or with an email or a long"
                    + " number in it, may be a value itself: such events are kept, and not listed.",
            "Events of new names are kept, and count as their names say, but they are not listed.",
            CatalogueSubject.NAME),
    PROPERTIES(
            "Event properties",
            "When a customer is archived, values that identify go, in all of their events. A value of another type than"
                    + " the first is kept and counted as odd. A name that may be a value itself is not listed.",
            "New ones are kept with their events, but not listed; archiving follows the built-in rule for them.",
            CatalogueSubject.EVENT),
    ATTRIBUTES(
            "Attributes",
            "When a customer is archived, attributes that identify go. A value of another type than the first is not taken,"
                    + " and listed under “Not taken” or in the result of the import.",
            "New ones are not taken: senders are told so, and “Not taken” lists them.",
            CatalogueSubject.ATTRIBUTE);

    private final String label;
    private final String help;
    private final String whenFull;
    private final CatalogueSubject subject;

    CatalogueList(String label, String help, String whenFull, CatalogueSubject subject) {
        this.label = label;
        this.help = help;
        this.whenFull = whenFull;
        this.subject = subject;
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

    /** What is to be known, and done, where there is no room for more in it; empty where there is. */
    Optional<String> notice(CatalogueContents contents, Formats formats) {
        return contents.full().contains(subject)
                ? Optional.of(
                        "This list is full: it holds " + formats.count(DataCatalogue.MOST_LISTED) + ". " + whenFull
                                + " To make room, retire what nobody needs. Once none of it has come in for 30 days, it can be"
                                + " removed from the list.")
                : Optional.empty();
    }

    int size(CatalogueContents contents) {
        return switch (this) {
            case EVENTS -> contents.events().size();
            case PROPERTIES -> contents.properties().size();
            case ATTRIBUTES -> contents.attributes().size();
        };
    }
}
