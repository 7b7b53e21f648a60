package io.keepsake.demo;

import java.time.Instant;

/**
 * A person as one brand's customer.
 *
 * @param number counts the brand's customers
 * @param since first visit
 * @param loyalty from 0, came once, to 1, comes every other week
 */
record Shopper(int number, Person person, Acquaintance acquaintance, Instant since, double loyalty, Dice dice) {
    /** What the brand knows of them. */
    enum Acquaintance {
        /** Has an account in the shop. */
        REGISTERED,
        /** Left an email for the newsletter. */
        SUBSCRIBER,
        /** A browser that came by. */
        VISITOR
    }

    boolean isRegistered() {
        return acquaintance == Acquaintance.REGISTERED;
    }

    boolean isVisitor() {
        return acquaintance == Acquaintance.VISITOR;
    }
}
