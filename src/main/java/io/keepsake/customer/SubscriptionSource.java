package io.keepsake.customer;

import java.util.Locale;

/** How a subscription came to change. */
public enum SubscriptionSource {
    USER("By hand"),
    IMPORT("Import"),
    API("API"),
    CUSTOMER("The customer"),
    DEMO("Demo");

    private final String label;

    SubscriptionSource(String label) {
        this.label = label;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    static SubscriptionSource ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
