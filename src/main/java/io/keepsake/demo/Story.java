package io.keepsake.demo;

import io.keepsake.customer.IncomingCustomer;
import java.time.Instant;
import java.util.List;

/** A shopper as a brand knows them, and everything they did and said there. */
record Story(IncomingCustomer customer, List<Happening> happenings, List<Consent> consents) {
    /** When it begins. */
    Instant since() {
        return customer.since().orElseThrow();
    }
}
