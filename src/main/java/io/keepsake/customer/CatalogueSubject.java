package io.keepsake.customer;

import java.util.Locale;

/** What the data catalogue lists. */
public enum CatalogueSubject {
    /** A custom attribute of customers. */
    ATTRIBUTE,
    /** A property of events. */
    EVENT,
    /** The name of an event. */
    NAME;

    public static CatalogueSubject ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
