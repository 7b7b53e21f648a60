package io.keepsake.customer;

/** A list could not be read in the time that a list may take. The message is for the person on the screen. */
public final class SearchTooSlow extends RuntimeException {
    SearchTooSlow(Throwable cause) {
        super(
                "This takes too long. Narrow the list: search for a whole name, email or ID, add a filter, or sort by"
                        + " another column.",
                cause);
    }
}
