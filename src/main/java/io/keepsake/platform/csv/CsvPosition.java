package io.keepsake.platform.csv;

/**
 * A place between two rows of a file, where reading can begin.
 *
 * @param bytes of the file before it
 * @param line number of the line that begins there, counted from 1 as an editor does
 */
public record CsvPosition(long bytes, long line) {
    public static final CsvPosition START = new CsvPosition(0, 1);
}
