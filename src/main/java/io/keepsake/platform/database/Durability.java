package io.keepsake.platform.database;

/** What the embedded PostgreSQL does with a commit before it answers. */
public enum Durability {
    /** Waits until it is on the disk, as every real installation must. */
    ON_DISK,
    /** Does not wait: for the databases of tests, which nobody misses after a power cut. */
    IN_MEMORY
}
