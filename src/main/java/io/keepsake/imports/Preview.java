package io.keepsake.imports;

import java.util.List;
import java.util.Optional;

/**
 * The first rows of a file as they would be read.
 *
 * @param samples what stands in each column, as it was written, blanks left out
 * @param rows in the order of the file
 */
public record Preview(List<List<String>> samples, List<Row> rows) {
    /**
     * @param line of the file
     * @param cells one per column; empty where the row cannot be split into columns
     * @param problem with the row as a whole; its cells are as they were written then
     */
    public record Row(long line, List<Cell> cells, Optional<String> problem) {}

    /** @param text the value as it would be kept; as it was written where there is a problem with it */
    public record Cell(String text, Optional<String> problem) {}
}
