package io.keepsake.imports;

/** An uploaded file cannot be imported. The message is for the person on the screen. */
public final class FileRefused extends RuntimeException {
    public FileRefused(String message) {
        super(message);
    }
}
