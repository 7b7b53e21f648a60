package io.keepsake.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of at least 32 bytes. It makes hashes that nobody can repeat without it. */
public final class Secret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A new random one, in base64. */
    static String random() {
        byte[] bytes = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads one; empty where the text is not base64, or too short to be a secret. */
    static Optional<Secret> parse(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return bytes.length < LEAST_BYTES ? Optional.empty() : Optional.of(new Secret(bytes));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * The keyed hash (HMAC-SHA-256) of the parts, 32 bytes. Another purpose, another number of parts or another division
     * of the same letters gives another hash.
     *
     * @param purpose what the hash is for, one constant for each use
     */
    public byte[] hmac(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            Stream.concat(Stream.of(purpose), Stream.of(parts))
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        // each after its length, so that "ab", "c" is not "a", "bc"
                        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
                        mac.update(part);
                    });
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }

    /** Tells secrets apart without telling them. */
    byte[] fingerprint() {
        return hmac("installation");
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
