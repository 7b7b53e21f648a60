package io.keepsake.imports;

/** The import is not as whoever asked thought: somebody else was faster. The message is for the person on the screen. */
public final class ImportMovedOn extends RuntimeException {
    ImportMovedOn() {
        super("Somebody else went on with this import meanwhile. You see now how it stands.");
    }
}
