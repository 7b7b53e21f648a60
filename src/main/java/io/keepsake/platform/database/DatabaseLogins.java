package io.keepsake.platform.database;

import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.start.DataFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * The three roles of the embedded database: the superuser who sets it up, the owner who migrates it, and the
 * application, which owns nothing. Their passwords are random and lie in the data folder.
 */
record DatabaseLogins(DatabaseLogin superuser, DatabaseLogin owner, DatabaseLogin application) {
    static final String FILE = "passwords";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<DatabaseLogins> read(DataFolder folder) {
        return folder.read(FILE).map(content -> {
            Properties passwords = new Properties();
            try {
                passwords.load(new StringReader(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new DatabaseLogins(
                    login("postgres", passwords, folder),
                    login("keepsake_owner", passwords, folder),
                    login("keepsake_app", passwords, folder));
        });
    }

    static DatabaseLogins create(DataFolder folder) {
        DatabaseLogins logins = new DatabaseLogins(
                new DatabaseLogin("postgres", randomPassword()),
                new DatabaseLogin("keepsake_owner", randomPassword()),
                new DatabaseLogin("keepsake_app", randomPassword()));
        folder.writePrivately(
                FILE, """
                # The roles of the PostgreSQL in this folder. Keep this file with it, and to yourself.
                %s
                %s
                %s
                """.formatted(line(logins.superuser), line(logins.owner), line(logins.application)));
        return logins;
    }

    private static DatabaseLogin login(String role, Properties passwords, DataFolder folder) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new CannotStart("The file " + folder.path(FILE) + " holds no password of " + role
                    + ": restore it from the backup of the data folder.");
        }
        return new DatabaseLogin(role, password);
    }

    private static String line(DatabaseLogin login) {
        return login.role() + "=" + login.password();
    }

    /** 256 random bits, in letters that need no quoting anywhere. */
    private static String randomPassword() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
