package io.keepsake.imports;

import java.io.InputStream;
import java.util.function.LongFunction;

/** Reads what is held in pieces, one of them at a time. */
final class SlicedStream extends InputStream {
    private final LongFunction<byte[]> slices;
    private long position;
    private byte[] slice = new byte[0];
    private int read;

    /** @param slices what begins at a position; empty at the end */
    SlicedStream(LongFunction<byte[]> slices, long position) {
        this.slices = slices;
        this.position = position;
    }

    @Override
    public int read() {
        return filled() ? slice[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
        if (wanted == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        var length = Math.min(wanted, slice.length - read);
        System.arraycopy(slice, read, into, offset, length);
        read += length;
        return length;
    }

    private boolean filled() {
        if (read == slice.length) {
            slice = slices.apply(position);
            position += slice.length;
            read = 0;
        }
        return slice.length > 0;
    }
}
