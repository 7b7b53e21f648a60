package io.keepsake.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Email addresses as people type them. Deliberately lenient: what mail servers accept is wider than any pattern, so only
 * what cannot be an address is refused.
 */
public final class EmailAddress {
    /** RFC 5321, 4.5.3.1: 64 for the local part, 255 for the domain. */
    private static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@.,;<>\"]{2,}");

    private EmailAddress() {}

    /** The address without surrounding space; empty where it cannot be one. */
    public static Optional<String> parse(String typed) {
        var address = typed.strip();
        return address.length() <= LONGEST && FORM.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }
}
