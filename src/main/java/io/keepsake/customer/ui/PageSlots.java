package io.keepsake.customer.ui;

import io.keepsake.customer.ui.slot.CustomerAction;
import io.keepsake.customer.ui.slot.CustomerNotice;
import io.keepsake.customer.ui.slot.CustomerPanel;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other features add to the customer page, each in its order. */
@Component
class PageSlots {
    private final List<CustomerPanel> panels;
    private final List<CustomerAction> actions;
    private final List<CustomerNotice> notices;

    PageSlots(
            ObjectProvider<CustomerPanel> panels,
            ObjectProvider<CustomerAction> actions,
            ObjectProvider<CustomerNotice> notices) {
        this.panels = panels.orderedStream().toList();
        this.actions = actions.orderedStream().toList();
        this.notices = notices.orderedStream().toList();
    }

    List<CustomerPanel> panels() {
        return panels;
    }

    List<CustomerAction> actions() {
        return actions;
    }

    List<CustomerNotice> notices() {
        return notices;
    }
}
