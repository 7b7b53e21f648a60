package io.keepsake.imports;

import java.util.List;
import java.util.stream.Collectors;

/** What a row says, or why it says nothing. */
sealed interface Reading<T> {
    record Read<T>(T value) implements Reading<T> {}

    /** @param problems at least one */
    record Unreadable<T>(List<CellProblem> problems) implements Reading<T> {
        /** One line for the person who brought the file. */
        String reason(ImportSettings settings) {
            return problems.stream()
                    .map(problem -> problem.column() == CellProblem.ROW
                            ? problem.message()
                            : settings.columns().get(problem.column()).label(problem.column()) + ": "
                                    + problem.message())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * What is wrong in one column of a row.
     *
     * @param column from 0, or {@link #ROW}
     * @param message a sentence for the person who brought the file
     */
    record CellProblem(int column, String message) {
        /** The row as a whole. */
        static final int ROW = -1;
    }
}
