package io.keepsake.customer;

import org.springframework.dao.ConcurrencyFailureException;

/** Somebody else took an identifier or registered an attribute between our looking and our writing. */
final class LostRace extends ConcurrencyFailureException {
    LostRace() {
        super("Somebody else was faster");
    }
}
