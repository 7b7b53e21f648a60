package io.keepsake.customer;

/** What became of the wish to save a filter under a name, or to give it another. */
public sealed interface FilterSaved {
    record Done() implements FilterSaved {}

    /** @param reason a sentence for whoever typed the name */
    record Refused(String reason) implements FilterSaved {}
}
