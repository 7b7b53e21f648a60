package io.keepsake.customer;

/** Somebody else took an identifier or registered an attribute between our looking and our writing. */
final class LostRace extends RuntimeException {
    LostRace() {
        super("Somebody else was faster", null, false, false);
    }
}
