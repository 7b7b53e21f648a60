package io.keepsake.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The file that sites load to tell what their visitors do: {@code frontend/sdk/keepsake.js}. */
@Component
public class BrowserSdk {
    /** Where it is served. */
    public static final String PATH = "/sdk/keepsake.js";

    private final byte[] bytes = read();
    private final String version = hash(bytes);

    /** What browsers get. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Another for every other content: the first characters of its SHA-256. */
    public String version() {
        return version;
    }

    /** The path under which this content stays for good. */
    public String versionedPath() {
        return PATH + "?v=" + version;
    }

    private static byte[] read() {
        try (var file = BrowserSdk.class.getResourceAsStream("/META-INF/resources" + PATH)) {
            if (file == null) {
                throw new IllegalStateException(PATH + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
