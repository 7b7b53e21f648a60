package io.keepsake.platform.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's bytes stand for text. */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16 (little endian)", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16 (big endian)", StandardCharsets.UTF_16BE),
    /** What Excel in western Europe and the Americas saves as "CSV". */
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String label;
    private final Charset charset;

    Encoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** Bytes in which each quote, delimiter and line break is written. */
    int width() {
        return this == UTF_16LE || this == UTF_16BE ? 2 : 1;
    }

    /** The character, of those a file's structure is made of, that begins there; anything for others. */
    int unit(byte[] bytes, int index) {
        return switch (this) {
            case UTF_8, WINDOWS_1252 -> bytes[index] & 0xFF;
            case UTF_16LE -> bytes[index] & 0xFF | (bytes[index + 1] & 0xFF) << 8;
            case UTF_16BE -> (bytes[index] & 0xFF) << 8 | bytes[index + 1] & 0xFF;
        };
    }

    /** Length of the byte order mark with which the bytes begin, 0 where there is none. */
    int markLength(byte[] bytes, int length) {
        var mark = "\uFEFF".getBytes(charset);
        if (this == WINDOWS_1252 || length < mark.length) {
            return 0;
        }
        return java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length) ? mark.length : 0;
    }
}
