package io.keepsake.customer;

/**
 * How many customers a query finds, counted up to {@link #MOST}.
 *
 * @param more whether there are more than counted
 */
public record Matches(int count, boolean more) {
    /** Counting more takes long and tells little. */
    public static final int MOST = 10_000;

    static Matches ofCounted(int counted) {
        return new Matches(Math.min(counted, MOST), counted > MOST);
    }
}
