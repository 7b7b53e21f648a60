package io.keepsake.platform.workspace;

/** What a member may do in a workspace. Roles are sets of rights; services ask for one right each. */
public enum Right {
    /** See customers, their activity and totals. */
    VIEW,
    /** Create and change customers and their subscriptions. */
    EDIT,
    /** Bring customers and events in from files. */
    IMPORT,
    /** Take lists of customers out as files. */
    EXPORT,
    /** Send what customers do, as it happens. */
    COLLECT,
    /** Let a customer go for good. */
    ARCHIVE,
    /** Members, settings, keys. */
    ADMINISTER
}
