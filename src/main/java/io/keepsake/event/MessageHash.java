package io.keepsake.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is remembered of a sender's message id, which may itself say whose message it is.
 *
 * @param hex SHA-256 of the id in UTF-8
 */
record MessageHash(String hex) implements Comparable<MessageHash> {
    static MessageHash of(String messageId) {
        try {
            return ofStored(MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static MessageHash ofStored(byte[] hash) {
        return new MessageHash(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(MessageHash other) {
        return hex.compareTo(other.hex);
    }
}
