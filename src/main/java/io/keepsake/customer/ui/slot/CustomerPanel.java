package io.keepsake.customer.ui.slot;

import com.vaadin.flow.component.Component;

/** A part of the customer page on the right of the profile, ordered with {@code @Order}. Made anew for each customer. */
public interface CustomerPanel {
    Component panel(CustomerOnPage shown);
}
