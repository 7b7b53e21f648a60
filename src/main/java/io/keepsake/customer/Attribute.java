package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import java.util.Arrays;
import java.util.Optional;

/** A property of a customer that a list can be narrowed by. */
public sealed interface Attribute {
    /** As shown on a page. */
    String label();

    /** As it stands in an address. */
    String key();

    /** Those every customer has. */
    enum System implements Attribute {
        NAME("Name", "name", ValueType.TEXT),
        EMAIL("Email", "email", ValueType.TEXT),
        MOBILE("Mobile", "mobile", ValueType.TEXT),
        SYSTEM_ID("System ID", "system-id", ValueType.TEXT),
        CITY("City", "city", ValueType.TEXT),
        COUNTRY("Country", "country", ValueType.TEXT),
        LANGUAGE("Language", "language", ValueType.TEXT),
        EVENTS("Events", "events", ValueType.NUMBER),
        ORDERS("Orders", "orders", ValueType.NUMBER),
        REVENUE("Revenue", "revenue", ValueType.NUMBER),
        FIRST_SEEN("First seen", "first-seen", ValueType.DATE),
        ADDED("Added", "added", ValueType.DATE),
        SOURCE("Acquisition source", "source", ValueType.TEXT),
        MEDIUM("Acquisition medium", "medium", ValueType.TEXT),
        CAMPAIGN("Acquisition campaign", "campaign", ValueType.TEXT),
        REFERRER("Acquisition referrer", "referrer", ValueType.TEXT);

        private final String label;
        private final String key;
        private final ValueType type;

        System(String label, String key, ValueType type) {
            this.label = label;
            this.key = key;
            this.type = type;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String key() {
            return key;
        }

        public ValueType type() {
            return type;
        }
    }

    /** One that the brand has brought, by its name; it holds text, numbers, true or false, or dates. */
    record Custom(String name) implements Attribute {
        private static final String PREFIX = "custom.";
        private static final int LONGEST = 120;

        public Custom {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new IllegalArgumentException("An attribute's name has 1 to " + LONGEST + " characters");
            }
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String key() {
            return PREFIX + name;
        }
    }

    /** The attribute with that key; empty where none has it. */
    static Optional<Attribute> ofKey(String key) {
        if (key.startsWith(Custom.PREFIX)) {
            var name = key.substring(Custom.PREFIX.length());
            return name.isBlank() || name.length() > Custom.LONGEST ? Optional.empty() : Optional.of(new Custom(name));
        }
        return Arrays.stream(System.values())
                .filter(attribute -> attribute.key().equals(key))
                .<Attribute>map(attribute -> attribute)
                .findFirst();
    }
}
