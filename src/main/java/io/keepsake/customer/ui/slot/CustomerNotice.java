package io.keepsake.customer.ui.slot;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A notice across the top of the customer page: "Archived by Ada Lovelace on 3 May 2026". */
public interface CustomerNotice {
    Optional<Component> notice(CustomerOnPage shown);
}
