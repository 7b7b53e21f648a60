package io.keepsake.privacy;

/** Nothing here tells who it is. The message is for the person on the screen. */
public final class NothingToArchive extends RuntimeException {
    public static final String SENTENCE =
            "There is nothing to archive: no name, no contact, no device and no property here tells who this visitor is.";

    NothingToArchive() {
        super(SENTENCE);
    }
}
