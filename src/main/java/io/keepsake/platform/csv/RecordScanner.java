package io.keepsake.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds where the rows of a file begin and end, holding one row at a time and no more than {@link #LONGEST} bytes.
 *
 * <p>A quote that opens and is never closed would swallow the rest of the file. So a row is given up where no row can
 * look like that: text behind a closing quote, more bytes, lines or columns than any sane row has. Then only its first
 * line is lost, and the next row begins behind that.
 */
final class RecordScanner {
    static final int LONGEST = 1 << 20;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_COLUMNS = 1_000;

    private final InputStream in;
    private final Encoding encoding;
    private final int delimiter;
    private final int width;

    private byte[] buffer = new byte[1 << 16];
    private int limit;
    /** Where the current row begins in the buffer, and in the file. */
    private int start;

    private CsvPosition at;

    RecordScanner(InputStream in, CsvFormat format, CsvPosition from) throws IOException {
        this.in = in;
        encoding = format.encoding();
        width = encoding.width();
        delimiter = format.delimiter().character();
        at = from;
        if (from.bytes() == 0 && available(2)) {
            start = encoding.markLength(buffer, limit);
            at = new CsvPosition(start, 1);
        }
    }

    /** Where the reading stands in a row. */
    private enum State {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    /**
     * A row as bytes.
     *
     * @param problem why it is none, for people
     */
    record Found(byte[] bytes, CsvPosition at, CsvPosition next, Optional<String> problem) {}

    /** The next row, an empty line being one without bytes; empty at the end of the file. */
    Optional<Found> next() throws IOException {
        if (!available(0)) {
            return limit > start ? Optional.of(found(limit - start, limit - start, 1)) : Optional.empty();
        }
        var state = State.FIELD_BEGINS;
        var columns = 1;
        var lines = 1;
        var firstLine = 0;
        for (int i = 0; ; i += width) {
            if (!available(i)) {
                return Optional.of(
                        state == State.QUOTED
                                ? broken(firstLine, i, "A quotation mark opens here and is never closed.")
                                : found(limit - start, limit - start, lines));
            }
            var c = encoding.unit(buffer, start + i);
            var lineEnds = c == '\n' || c == '\r';
            if (lineEnds && state != State.QUOTED) {
                return Optional.of(found(i, i + breakLength(i), lines));
            }
            if (lineEnds) {
                var length = breakLength(i);
                i += length - width;
                lines++;
                firstLine = firstLine == 0 ? i + width : firstLine;
            }
            if (state == State.QUOTE_CLOSED && c != '"' && c != delimiter) {
                return Optional.of(
                        broken(
                                firstLine,
                                i,
                                "A quotation mark is not closed, or closed too early. Inside a quoted field it is written twice."));
            }
            state = after(state, c);
            columns += state == State.FIELD_BEGINS ? 1 : 0;
            if (columns > MOST_COLUMNS) {
                return Optional.of(broken(firstLine, i, "The row has more than 1,000 columns."));
            }
            if (lines > MOST_LINES || i >= LONGEST) {
                return Optional.of(broken(
                        firstLine,
                        i,
                        lines > 1
                                ? "A quotation mark opens here and is never closed."
                                : "The line is longer than 1 MB."));
            }
        }
    }

    private State after(State state, int c) {
        return switch (state) {
            case FIELD_BEGINS -> c == '"' ? State.QUOTED : c == delimiter ? State.FIELD_BEGINS : State.PLAIN;
            case PLAIN -> c == delimiter ? State.FIELD_BEGINS : State.PLAIN;
            case QUOTED -> c == '"' ? State.QUOTE_CLOSED : State.QUOTED;
            case QUOTE_CLOSED -> c == '"' ? State.QUOTED : State.FIELD_BEGINS;
        };
    }

    private Found found(int length, int consumed, int lines) {
        var bytes = Arrays.copyOfRange(buffer, start, start + length);
        return advance(bytes, consumed, lines, Optional.empty());
    }

    /** Gives the row up: its first line is lost, the next row begins behind it. @param read bytes of it seen so far */
    private Found broken(int firstLine, int read, String problem) throws IOException {
        if (firstLine > 0) {
            return advance(excerpt(firstLine), firstLine, 1, Optional.of(problem));
        }
        var excerpt = excerpt(read);
        var row = at;
        var next = skipLine(read);
        return new Found(excerpt, row, next, Optional.of(problem));
    }

    private byte[] excerpt(int length) {
        return Arrays.copyOfRange(buffer, start, start + Math.min(length, 8_000));
    }

    private Found advance(byte[] bytes, int consumed, int lines, Optional<String> problem) {
        var row = at;
        start += consumed;
        at = new CsvPosition(at.bytes() + consumed, at.line() + lines);
        return new Found(bytes, row, at, problem);
    }

    /** Passes over the rest of the line, however long, keeping none of it. */
    private CsvPosition skipLine(int read) throws IOException {
        var passed = (long) read;
        start += read;
        while (available(0)) {
            var c = encoding.unit(buffer, start);
            if (c == '\n' || c == '\r') {
                var length = breakLength(0);
                start += length;
                passed += length;
                break;
            }
            start += width;
            passed += width;
        }
        if (start < limit && limit - start < width) {
            passed += limit - start;
            start = limit;
        }
        at = new CsvPosition(at.bytes() + passed, at.line() + 1);
        return at;
    }

    /** Bytes of the line break there: CRLF is one. */
    private int breakLength(int index) throws IOException {
        var windows = encoding.unit(buffer, start + index) == '\r'
                && available(index + width)
                && encoding.unit(buffer, start + index + width) == '\n';
        return windows ? 2 * width : width;
    }

    /** Whether a character begins that many bytes into the row; reads on where it has to. */
    private boolean available(int index) throws IOException {
        while (start + index + width > limit) {
            if (limit == buffer.length) {
                makeRoom();
            }
            var read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
