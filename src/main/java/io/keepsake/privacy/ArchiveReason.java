package io.keepsake.privacy;

import java.util.Locale;

/** Why a customer is archived. */
public enum ArchiveReason {
    REQUEST("Customer’s request"),
    CLEAN_UP("Clean-up"),
    OTHER("Other");

    private final String label;

    ArchiveReason(String label) {
        this.label = label;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    static ArchiveReason ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
