package io.keepsake.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;

/** The body of a request, received within the limits whatever its headers promise, and not unpacked yet. */
public final class BodyText {
    private static final int MOST_SENT = 500 * 1024;
    private static final int MOST_UNPACKED = 4 * 1024 * 1024;
    private static final int KILOBYTE = 1024;

    /** Long enough for a phone with hardly any reception, short enough that nobody stays for good. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What the public clients call it; what it holds is the same. Browsers send text/plain, because that needs no leave
     * from us, and axios calls whatever was packed a form.
     */
    private static final Set<String> KINDS = Set.of(
            "", "application/json", "text/plain", "application/x-www-form-urlencoded", "application/octet-stream");

    private final byte[] sent;
    private final boolean packed;
    private final int length;

    private BodyText(byte[] sent, boolean packed) throws IOException {
        this.sent = sent;
        this.packed = packed;
        this.length = packed ? unpackedLength(sent) : sent.length;
    }

    /**
     * @throws Refused where it is too large or too slow, of a kind that cannot be read, or cannot be unpacked
     * @throws IOException where the connection breaks
     */
    public static BodyText receive(HttpServletRequest request) throws IOException {
        requireReadable(request);
        var packed = isPacked(request);
        if (request.getContentLengthLong() > MOST_SENT) {
            throw tooLarge();
        }
        return new BodyText(received(request.getInputStream(), InstantSource.system()), packed);
    }

    /** How many kilobytes it takes up once it is unpacked. */
    public int kilobytes() {
        return length / KILOBYTE + 1;
    }

    /** @throws Refused where it is no UTF-8 */
    public String text() throws IOException {
        return text(packed ? unpacked() : sent);
    }

    /** The same, where no more may be unpacked than may be sent. */
    String shortText() throws IOException {
        if (length > MOST_SENT) {
            throw tooLarge();
        }
        return text();
    }

    private static Refused tooLarge() {
        return Refused.with(HttpStatus.CONTENT_TOO_LARGE, "A request has at most 500 KB. Send smaller batches.");
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

    /** @throws Refused where it is more than is taken, or comes drop by drop */
    static byte[] received(InputStream from, InstantSource clock) throws IOException {
        var until = clock.instant().plus(PATIENCE);
        var received = new ByteArrayOutputStream();
        var drop = new byte[8 * KILOBYTE];
        for (int read = from.read(drop); read >= 0; read = from.read(drop)) {
            received.write(drop, 0, read);
            if (received.size() > MOST_SENT) {
                throw tooLarge();
            }
            if (clock.instant().isAfter(until)) {
                throw Refused.with(HttpStatus.REQUEST_TIMEOUT, "This came too slowly. Send it again.");
            }
        }
        return received.toByteArray();
    }

    /** Found out without holding it. */
    private static int unpackedLength(byte[] sent) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            var drop = new byte[8 * KILOBYTE];
            int length = 0;
            for (int read = unpacking.read(drop); read >= 0; read = unpacking.read(drop)) {
                length += read;
                if (length > MOST_UNPACKED) {
                    throw Refused.with(
                            HttpStatus.CONTENT_TOO_LARGE, "A request has at most 4 MB unpacked. Send smaller batches.");
                }
            }
            return length;
        } catch (ZipException | EOFException broken) {
            throw Refused.wrong("", "This is not gzip, or only a part of it.");
        }
    }

    private byte[] unpacked() throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return unpacking.readNBytes(length);
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
