package io.keepsake.event;

/** What became of an event that came in. */
public enum Outcome {
    TAKEN,
    /** The same message of the sender was taken before: nothing was done. */
    DUPLICATE,
    /** Its customer was let go: nothing was done. */
    ARCHIVED
}
