package io.keepsake.customer;

/** Whether somebody who was let go may be entered again. */
public enum Readmission {
    /** No: ask first. */
    REFUSE,
    /** Yes: the user was told, and says that it is the person's own wish. A new customer, with no history. */
    ALLOW
}
