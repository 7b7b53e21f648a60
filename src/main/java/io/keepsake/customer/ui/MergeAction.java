package io.keepsake.customer.ui;

import com.vaadin.flow.component.UI;
import io.keepsake.customer.CustomerState;
import io.keepsake.customer.ui.slot.CustomerAction;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.platform.workspace.Right;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Merge with another customer" in the settings menu. */
@Component
@Order(50)
class MergeAction implements CustomerAction {
    @Override
    public String label() {
        return "Merge with another customer";
    }

    @Override
    public boolean offered(CustomerOnPage shown) {
        return shown.role().allows(Right.EDIT) && shown.customer().state() != CustomerState.ARCHIVED;
    }

    @Override
    public void choose(CustomerOnPage shown) {
        UI.getCurrent()
                .navigate(MergeView.address(
                        shown.workspace().slug(), shown.customer().keepsakeId()));
    }
}
