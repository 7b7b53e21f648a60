package io.keepsake.platform.http;

import io.keepsake.platform.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Places in lists, as programs carry them from page to page. Sealed, because a place holds what must not leave: surrogate
 * ids, and the name or email that the list is sorted by. One fits the list it was made for and no other.
 */
@Component
public class Cursors {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Cursors(Secret secret) {
        key = new SecretKeySpec(secret.hmac("cursors"), "AES");
    }

    /** @param list tells the list from all others: whose it is, and everything it was asked by */
    public String seal(String list, List<String> place) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, list).doFinal(bytes(place));
            var cursor = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, cursor, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(CIPHER + " is part of every Java", impossible);
        }
    }

    /** @throws Refused where it is none, or another list's */
    public List<String> open(String list, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor.length() > LONGEST ? "" : cursor);
            if (bytes.length <= NONCE_BYTES) {
                throw broken();
            }
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var opened =
                    cipher(Cipher.DECRYPT_MODE, nonce, list).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return parts(opened);
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            throw broken();
        }
    }

    private static Refused broken() {
        return Refused.parameter(
                Parameters.CURSOR,
                "This cursor is broken, or was made for another list. Begin again without one, or with the same"
                        + " parameters as before.");
    }

    private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(list.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Deflated: what sorts a list stands in its index, where PostgreSQL takes 2.7 KB at most, compressed no better. */
    private static byte[] bytes(List<String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(parts.size());
            for (var part : parts) {
                out.writeUTF(part);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static List<String> parts(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            var parts = new ArrayList<String>();
            for (int left = in.readInt(); left > 0; left--) {
                parts.add(in.readUTF());
            }
            return parts;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
