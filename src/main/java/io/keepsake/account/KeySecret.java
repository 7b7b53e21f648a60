package io.keepsake.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key in full. Lives only until it was shown once: what is stored is its hash. As a key is random and long, a plain
 * SHA-256 of it can be neither guessed nor looked up, and finds it in an index.
 *
 * @param value what its holder sends
 */
public record KeySecret(String value) {
    /** 192 bits, 32 letters in an address-safe alphabet. */
    private static final int BYTES = 24;

    private static final int SHOWN = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret random(KeyKind kind) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(
                kind.mark() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its beginning, by which people tell keys apart; leaves all but 24 bits unknown. */
    String prefix() {
        return value.substring(0, Math.min(SHOWN, value.length() / 4));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "KeySecret[" + prefix() + "…]";
    }
}
