package io.keepsake.customer.ui;

import io.keepsake.customer.CustomerQuery;

/** What the parts of the customers page tell it: that the user asks for another list. */
interface Asking {
    /** Chosen on purpose: Back leads to the list before. */
    void choose(CustomerQuery query);

    /** One letter after the other: Back leads to where the typing began. */
    void type(CustomerQuery query);
}
