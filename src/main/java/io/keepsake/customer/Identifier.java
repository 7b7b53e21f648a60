package io.keepsake.customer;

import java.util.Locale;

/**
 * A value that joins data to a customer, in the one form in which it is compared.
 *
 * @param value normalised: an email in lower case, a mobile in E.164, the rest as the brand writes it
 */
public record Identifier(Kind kind, String value) {
    /** In the order in which they decide whose data it is: the highest one present wins. */
    public enum Kind {
        SYSTEM_ID,
        EMAIL,
        MOBILE,
        DEVICE,
        PUSH_TOKEN;

        public static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
