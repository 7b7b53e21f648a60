package io.keepsake.imports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a column of a file can hold. */
public enum Target {
    SKIP("Do not import", ImportKind.CUSTOMERS, ImportKind.EVENTS),
    SYSTEM_ID("System ID", ImportKind.CUSTOMERS, ImportKind.EVENTS),
    EMAIL("Email", ImportKind.CUSTOMERS, ImportKind.EVENTS),
    MOBILE("Mobile", ImportKind.CUSTOMERS, ImportKind.EVENTS),
    DEVICE_ID("Device ID", ImportKind.EVENTS),

    FIRST_NAME("First name", ImportKind.CUSTOMERS),
    LAST_NAME("Last name", ImportKind.CUSTOMERS),
    FULL_NAME("Full name", ImportKind.CUSTOMERS),
    LANGUAGE("Language", ImportKind.CUSTOMERS),
    CITY("City", ImportKind.CUSTOMERS),
    COUNTRY("Country", ImportKind.CUSTOMERS),
    SOURCE("Acquisition source", ImportKind.CUSTOMERS),
    MEDIUM("Acquisition medium", ImportKind.CUSTOMERS),
    CAMPAIGN("Acquisition campaign", ImportKind.CUSTOMERS),
    SUBSCRIBED_EMAIL("Subscribed to email", ImportKind.CUSTOMERS),
    SUBSCRIBED_SMS("Subscribed to SMS", ImportKind.CUSTOMERS),
    SUBSCRIBED_WHATSAPP("Subscribed to WhatsApp", ImportKind.CUSTOMERS),
    ATTRIBUTE("Custom attribute", ImportKind.CUSTOMERS),

    EVENT_NAME("Event name", ImportKind.EVENTS),
    TIME("Time", ImportKind.EVENTS),
    AMOUNT("Amount", ImportKind.EVENTS),
    CURRENCY("Currency", ImportKind.EVENTS),
    EVENT_ID("Event ID", ImportKind.EVENTS),
    PROPERTY("Property", ImportKind.EVENTS);

    private static final Set<Target> WHO = EnumSet.of(SYSTEM_ID, EMAIL, MOBILE, DEVICE_ID);
    private static final Set<Target> NAMED = EnumSet.of(ATTRIBUTE, PROPERTY);

    private final String label;
    private final Set<ImportKind> kinds;

    Target(String label, ImportKind... kinds) {
        this.label = label;
        this.kinds = EnumSet.copyOf(List.of(kinds));
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    /** Whether it says whose row it is. */
    public boolean identifies() {
        return WHO.contains(this);
    }

    /** Whether any number of columns can hold one, each with a name and a type. */
    public boolean named() {
        return NAMED.contains(this);
    }

    /** Those of a kind of file, in the order in which a page offers them. */
    public static List<Target> of(ImportKind kind) {
        return Arrays.stream(values())
                .filter(target -> target.kinds.contains(kind))
                .toList();
    }
}
