package io.keepsake.platform.secret;

import io.keepsake.platform.start.CannotStart;
import io.keepsake.platform.start.DataFolder;
import java.security.MessageDigest;
import java.util.Optional;

/** Finds the secret, and lets nobody have it before it was seen to be this database's. */
record SecretSearch(DataFolder folder, Installation installation) {
    static final String FILE = "secret";
    private static final String VARIABLE = "KEEPSAKE_SECRET";

    /**
     * The one that the environment gives.
     *
     * @throws CannotStart where it gives none, or another than this database's
     */
    Secret given(String base64) {
        if (base64.isBlank()) {
            throw new CannotStart(VARIABLE + " is not set, and a database server is not used without it: set it to the"
                    + " secret of this installation, or for a new one to the output of openssl rand -base64 32.");
        }
        return sameAsEver(parse(base64, VARIABLE));
    }

    /**
     * The one that the environment gives, else the one in the data folder, made there at the very first start.
     *
     * @throws CannotStart where neither is there any more, or it is another than this database's
     */
    Secret givenOrInFolder(String base64) {
        if (!base64.isBlank()) {
            return given(base64);
        }
        String kept = folder.read(FILE).orElseGet(this::createFirst);
        return sameAsEver(parse(kept, folder.path(FILE).toString()));
    }

    private String createFirst() {
        if (installation.fingerprint().isPresent()) {
            throw new CannotStart("The secret of this installation is missing (" + folder.path(FILE)
                    + "): restore the file from the backup of the data folder, or set " + VARIABLE
                    + " to what it held.");
        }
        String created = Secret.random();
        folder.writePrivately(FILE, created);
        return created;
    }

    private static Secret parse(String base64, String where) {
        return Secret.parse(base64)
                .orElseThrow(() -> new CannotStart(where + " holds no secret: it must be 32 bytes or more in base64, as"
                        + " openssl rand -base64 32 prints them."));
    }

    private Secret sameAsEver(Secret secret) {
        installation.remember(secret);
        Optional<byte[]> known = installation.fingerprint();
        if (!MessageDigest.isEqual(known.orElseThrow(), secret.fingerprint())) {
            throw new CannotStart("The secret is not the one this database was made with: with another, nobody on the"
                    + " forget list would be known, so restore it from your backup (" + VARIABLE + " or "
                    + folder.path(FILE) + ").");
        }
        return secret;
    }
}
