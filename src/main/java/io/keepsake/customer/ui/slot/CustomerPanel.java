package io.keepsake.customer.ui.slot;

import com.vaadin.flow.component.Component;

/**
 * A part of the customer page on the right of the profile, ordered with {@code @Order}. Made anew for each customer, when
 * the customer is archived, and when another part asks for a refresh; not for a change of the profile alone.
 */
public interface CustomerPanel {
    Component panel(CustomerOnPage shown);
}
