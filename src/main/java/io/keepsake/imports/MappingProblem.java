package io.keepsake.imports;

/**
 * Why a file cannot be read as it is said to be.
 *
 * @param column from 0, or {@link #FILE}
 * @param message a sentence for the person on the screen
 */
public record MappingProblem(int column, String message) {
    /** The file as a whole. */
    public static final int FILE = -1;
}
