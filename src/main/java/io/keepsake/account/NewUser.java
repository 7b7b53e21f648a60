package io.keepsake.account;

import java.util.Locale;

/**
 * A user to be.
 *
 * @param email normalised here: trimmed, in small letters
 * @param password as typed; kept as a hash only
 */
public record NewUser(String name, String email, String password) {
    public NewUser {
        name = name.strip();
        email = normalised(email);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewUser[not for logs]";
    }
}
