package io.keepsake.imports;

import java.util.Locale;

/** What the rows of a file are. */
public enum ImportKind {
    CUSTOMERS("Customers"),
    EVENTS("Events");

    private final String label;

    ImportKind(String label) {
        this.label = label;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    static ImportKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
