package io.keepsake.event;

import java.util.Locale;

/** What an event means for its customer's orders and revenue. */
public enum CountsAs {
    NOTHING,
    /** One order more, and its amount to the revenue. */
    ORDER,
    /** Its amount off the revenue. The order it was of stays one. */
    REFUND;

    static CountsAs ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
