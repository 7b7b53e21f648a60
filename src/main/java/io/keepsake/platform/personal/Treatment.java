package io.keepsake.platform.personal;

/** What becomes of a column's value when its person is archived. */
public enum Treatment {
    /** Says nothing about who it was: stays as it is. */
    KEEP,
    /** Emptied. */
    CLEAR,
    /** Replaced by something random: a public id that old exports could be joined on. */
    REPLACE,
    /** A JSON object: what the catalogue says identifies goes, and whatever contains a value of the person. */
    SCRUB_JSON,
    /** Text people type: emptied where it contains a value of the person. */
    SCRUB_TEXT
}
