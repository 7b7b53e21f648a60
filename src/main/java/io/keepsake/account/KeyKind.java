package io.keepsake.account;

import java.util.Locale;

/** What a key is for. */
public enum KeyKind {
    /** Sends what customers do, and nothing else. Stands in web pages and apps, so that anybody can read it. */
    WRITE("Write key", "ksw_"),
    /** Works through the API within its scopes. Secret. */
    API("API key", "ksa_");

    private final String label;
    private final String mark;

    KeyKind(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    /** As shown on a page: "Write key". */
    public String label() {
        return label;
    }

    /** What keys of this kind begin with. */
    String mark() {
        return mark;
    }

    static KeyKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
