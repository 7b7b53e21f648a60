package io.keepsake.customer;

import java.util.Locale;

/** How what is known of a customer came to change. */
public enum SubscriptionSource {
    USER("by hand"),
    IMPORT("by import"),
    API("through the API"),
    CUSTOMER("by the customer"),
    DEMO("with the demo");

    private final String how;

    SubscriptionSource(String how) {
        this.how = how;
    }

    /** In a sentence: "Created by import". */
    public String how() {
        return how;
    }

    static SubscriptionSource ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
