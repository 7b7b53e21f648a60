package io.keepsake.platform.csv;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out how a file's bytes stand for text. Looks at all of them as they come by, because the first umlaut may be in
 * the last row.
 */
public final class EncodingDetector {
    private static final int HEAD = 4096;

    private final byte[] head = new byte[HEAD];
    private int headLength;
    private long read;
    /** At even and at odd places: in UTF-16, half of each plain letter is one. */
    private final long[] nul = new long[2];

    private long wellFormed;
    private long malformed;
    /** Bytes still to come of the UTF-8 sequence that has begun, and what the next of them may be. */
    private int awaited;

    private int lowest = 0x80;
    private int highest = 0xBF;

    /** The next bytes of the file. */
    public void accept(byte[] bytes, int length) {
        var kept = Math.min(length, HEAD - headLength);
        System.arraycopy(bytes, 0, head, headLength, kept);
        headLength += kept;
        for (int i = 0; i < length; i++) {
            var b = bytes[i] & 0xFF;
            if (b == 0) {
                nul[(int) (read + i & 1)]++;
            }
            if (awaited > 0 || b >= 0x80) {
                followUtf8(b);
            }
        }
        read += length;
    }

    /** After Unicode's table 3-7, "Well-Formed UTF-8 Byte Sequences". */
    private void followUtf8(int b) {
        if (awaited > 0 && b >= lowest && b <= highest) {
            awaited--;
            wellFormed += awaited == 0 ? 1 : 0;
            lowest = 0x80;
            highest = 0xBF;
            return;
        }
        malformed += awaited > 0 ? 1 : 0;
        awaited = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        malformed += awaited == 0 && b >= 0x80 ? 1 : 0;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    /** By its byte order mark, else UTF-16 by its NULs, else UTF-8 where that is what most of it is, else Windows-1252. */
    public Encoding encoding() {
        for (var marked : new Encoding[] {Encoding.UTF_8, Encoding.UTF_16LE, Encoding.UTF_16BE}) {
            if (marked.markLength(head, headLength) > 0) {
                return marked;
            }
        }
        if (areHalves(nul[1], nul[0])) {
            return Encoding.UTF_16LE;
        }
        if (areHalves(nul[0], nul[1])) {
            return Encoding.UTF_16BE;
        }
        return wellFormed >= malformed ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
    }

    /** Whether a third of all bytes are NUL in the one place, and hardly any in the other. */
    private boolean areHalves(long one, long other) {
        return one * 3 > read && other * 20 < one;
    }

    /** Why the file cannot be a CSV file, as a sentence for the person who brought it; empty where it may be one. */
    public Optional<String> refusal() {
        if (read == 0) {
            return Optional.of("The file is empty.");
        }
        if (begins("PK\u0003\u0004") || begins("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(
                    "This is a spreadsheet or an archive, not a CSV file. Open it, save it as CSV, and upload that.");
        }
        if (encoding().width() == 1 && (nul[0] + nul[1]) * 10 > read) {
            return Optional.of("This is not a text file. Save it as CSV with the encoding UTF-8, and upload that.");
        }
        return Optional.empty();
    }

    private boolean begins(String magic) {
        var bytes = magic.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return headLength >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
