package io.keepsake.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long enough, not the email, not one that everybody tries first. No rules of composition, as
 * NIST SP 800-63B 3.1.1.2 asks.
 */
public final class PasswordPolicy {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;
    /** The policy as one sentence, for under the field. */
    public static final String IN_WORDS =
            "At least " + SHORTEST + " characters. Long and memorable beats short and odd.";

    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /** Lets it pass or says why not. @throws PasswordRefused */
    static void check(String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("Use at least " + SHORTEST + " characters.");
        }
        if (length > LONGEST) {
            throw refused("Use at most " + LONGEST + " characters.");
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (folded.equals(email) || folded.equals(email.substring(0, Math.max(0, email.indexOf('@'))))) {
            throw refused("Choose something else than your email.");
        }
        if (COMMON.contains(folded)) {
            throw refused("This is one of the passwords that are tried first. Choose another.");
        }
    }

    private static PasswordRefused refused(String why) {
        return new PasswordRefused(PasswordRefused.Field.CHANGED, why);
    }

    private static Set<String> common() {
        try (var file = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
