package io.keepsake.customer;

import java.util.Locale;

/** What Keepsake knows of who a customer is. Derived, never set. */
public enum CustomerState {
    /** Has a System ID. */
    REGISTERED,
    /** Has none: a visitor not yet known. */
    ANONYMOUS,
    /** Was let go: an anonymous customer whose history stays, and who never becomes anybody again. */
    ARCHIVED;

    /** As shown on a page. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static CustomerState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
