package io.keepsake.customer;

/** A field of a profile, as people, files and audit entries name it. */
public sealed interface ProfileField {
    /** As shown on a page: "System ID", or the custom attribute's own name. */
    String label();

    /** Those every customer has. */
    enum System implements ProfileField {
        FIRST_NAME("First name"),
        LAST_NAME("Last name"),
        EMAIL("Email"),
        MOBILE("Mobile"),
        SYSTEM_ID("System ID"),
        LANGUAGE("Language"),
        CITY("City"),
        COUNTRY("Country");

        private final String label;

        System(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A custom attribute, by its name. */
    record Custom(String name) implements ProfileField {
        @Override
        public String label() {
            return name;
        }
    }
}
