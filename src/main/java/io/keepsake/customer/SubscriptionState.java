package io.keepsake.customer;

import java.util.Locale;

/** Whether a customer may be messaged on a channel. */
public enum SubscriptionState {
    /** Nobody has said. */
    UNKNOWN,
    SUBSCRIBED,
    UNSUBSCRIBED;

    /** As shown on a page. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static SubscriptionState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
