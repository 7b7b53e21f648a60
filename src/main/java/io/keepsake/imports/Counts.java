package io.keepsake.imports;

/**
 * Rows by what became of them, or would.
 *
 * @param added customers or events that were not there
 * @param changed customers of whom something new became known
 * @param unchanged customers of whom everything was known
 * @param duplicate events that were imported before, by their Event ID
 * @param forgotten of people on the forget list, and of archived ones: skipped
 * @param conflicting identifiers that belong to different customers: skipped, kept to be looked at
 * @param wrong not readable: skipped, kept to be looked at
 * @param customersAdded customers that rows of events brought with them; not rows of their own
 */
public record Counts(
        long added,
        long changed,
        long unchanged,
        long duplicate,
        long forgotten,
        long conflicting,
        long wrong,
        long customersAdded) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows in all. */
    public long rows() {
        return added + changed + skipped() + conflicting + wrong;
    }

    /** Rows of which nothing was taken, and nothing had to be. */
    public long skipped() {
        return unchanged + duplicate + forgotten;
    }

    Counts plus(Counts more) {
        return new Counts(
                added + more.added,
                changed + more.changed,
                unchanged + more.unchanged,
                duplicate + more.duplicate,
                forgotten + more.forgotten,
                conflicting + more.conflicting,
                wrong + more.wrong,
                customersAdded + more.customersAdded);
    }
}
