package io.keepsake.customer;

import java.util.Arrays;
import java.util.Optional;

/** The order of a list. Customers without a value come last in either direction; equal ones always in the same order. */
public record Sorting(By by, boolean descending) {
    /** Who was active last comes first. */
    public static final Sorting USUAL = of(By.LAST_SEEN);

    /** The direction in which one wants it first: texts from A, numbers from the highest, times from the latest. */
    public static Sorting of(By by) {
        return switch (by) {
            case NAME, EMAIL, MOBILE, SYSTEM_ID, STATE, CITY -> new Sorting(by, false);
            case LAST_SEEN, EVENTS, ORDERS, REVENUE, ADDED -> new Sorting(by, true);
        };
    }

    /** The same from the other end. */
    public Sorting reversed() {
        return new Sorting(by, !descending);
    }

    /** What a list can be sorted by. */
    public enum By {
        /** Last name first. */
        NAME("Name", "name"),
        EMAIL("Email", "email"),
        MOBILE("Mobile", "mobile"),
        SYSTEM_ID("System ID", "system-id"),
        STATE("State", "state"),
        CITY("City", "city"),
        LAST_SEEN("Last seen", "last-seen"),
        EVENTS("Events", "events"),
        ORDERS("Orders", "orders"),
        REVENUE("Revenue", "revenue"),
        /** When the customer came to Keepsake; never changes, so that a list read in parts misses nobody. */
        ADDED("Added", "added");

        private final String label;
        private final String key;

        By(String label, String key) {
            this.label = label;
            this.key = key;
        }

        /** As shown on a page. */
        public String label() {
            return label;
        }

        /** As it stands in an address. */
        public String key() {
            return key;
        }

        /** The one with that key; empty where none has it. */
        public static Optional<By> ofKey(String key) {
            return Arrays.stream(values()).filter(by -> by.key.equals(key)).findFirst();
        }
    }

    /** As it stands in an address: a minus for descending. */
    public String key() {
        return descending ? "-" + by.key() : by.key();
    }

    /** Reads a {@link #key}; empty where it is none. */
    static Optional<Sorting> ofKey(String key) {
        var descending = key.startsWith("-");
        return By.ofKey(descending ? key.substring(1) : key).map(by -> new Sorting(by, descending));
    }
}
