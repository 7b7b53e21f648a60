package io.keepsake.customer;

/** Sums that stop at the largest number there is: a total nobody believes must not keep out what comes after it. */
final class Largest {
    private Largest() {}

    /** @param sum SQL of a numeric */
    static String atMost(String sum) {
        return "greatest(least(%s, 9223372036854775807), -9223372036854775807)::bigint".formatted(sum);
    }
}
