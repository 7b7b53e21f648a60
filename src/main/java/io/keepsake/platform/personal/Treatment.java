package io.keepsake.platform.personal;

/** What becomes of a column's value when its person is archived. */
public enum Treatment {
    /** A number, a time or an id that never leaves the database: says nothing about who it was, and stays. */
    KEEP,
    /** Words Keepsake chose itself: one of a closed list, a hash, something random. Nobody's value fits in; stays. */
    KEEP_OWN_WORDS,
    /** Emptied. */
    CLEAR,
    /** Made anew by its owner: a public id that old exports could be joined on, or what follows from other columns. */
    REPLACE,
    /** A JSON object: what identifies goes, and whatever holds a value of the person. */
    SCRUB_JSON,
    /** Text that people or senders write: goes where it holds a value of the person. */
    SCRUB_TEXT,
    /** Goes with its whole row; in a table about anyone, where it holds a value of the person. */
    DELETE_ROW
}
