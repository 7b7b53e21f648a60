package io.keepsake.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;

/** Reads the text of a request, never more than the limits allow, whatever its headers promise. */
public final class BodyText {
    private static final int MOST_SENT = 500 * 1024;
    private static final int MOST_UNPACKED = 4 * 1024 * 1024;

    /**
     * What the public clients call it; what it holds is the same. Browsers send text/plain, because that needs no leave
     * from us, and axios calls whatever was packed a form.
     */
    private static final Set<String> KINDS = Set.of(
            "", "application/json", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream");

    private BodyText() {}

    /**
     * @throws Refused where it is too large, cannot be unpacked or is no UTF-8
     * @throws IOException where the connection breaks
     */
    public static String read(HttpServletRequest request) throws IOException {
        requireReadable(request);
        var sent = request.getInputStream().readNBytes(MOST_SENT + 1);
        if (sent.length > MOST_SENT) {
            throw Refused.with(HttpStatus.CONTENT_TOO_LARGE, "A request has at most 500 KB. Send smaller batches.");
        }
        return text(isPacked(request) ? unpacked(sent) : sent);
    }

    private static void requireReadable(HttpServletRequest request) {
        var type = request.getContentType();
        var kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw Refused.with(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, as application/json or as text/plain.");
        }
    }

    private static boolean isPacked(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.strip().equalsIgnoreCase("gzip")) {
            return true;
        }
        throw Refused.with(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send it as it is, or packed with gzip.");
    }

    private static byte[] unpacked(byte[] sent) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            var bytes = unpacking.readNBytes(MOST_UNPACKED + 1);
            if (bytes.length > MOST_UNPACKED) {
                throw Refused.with(
                        HttpStatus.CONTENT_TOO_LARGE, "A request has at most 4 MB unpacked. Send smaller batches.");
            }
            return bytes;
        } catch (ZipException | EOFException broken) {
            throw Refused.wrong("", "This is not gzip, or only a part of it.");
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Refused.wrong("", "This is not UTF-8.");
        }
    }
}
