package io.keepsake.customer;

import java.util.Locale;

/** A way to reach a customer. */
public enum Channel {
    EMAIL("Email"),
    SMS("SMS"),
    WHATSAPP("WhatsApp"),
    WEB_PUSH("Web push"),
    CONNECTOR("Connector");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    public static Channel ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
