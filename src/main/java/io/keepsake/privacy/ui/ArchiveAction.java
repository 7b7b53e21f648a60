package io.keepsake.privacy.ui;

import io.keepsake.customer.CustomerState;
import io.keepsake.customer.ui.slot.CustomerAction;
import io.keepsake.customer.ui.slot.CustomerOnPage;
import io.keepsake.platform.workspace.Right;
import io.keepsake.privacy.Archiving;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Archive customer" in the settings menu. */
@Component
@Order(100)
class ArchiveAction implements CustomerAction {
    private final Archiving archiving;

    ArchiveAction(Archiving archiving) {
        this.archiving = archiving;
    }

    @Override
    public String label() {
        return "Archive customer";
    }

    @Override
    public boolean offered(CustomerOnPage shown) {
        return shown.role().allows(Right.ARCHIVE) && shown.customer().state() != CustomerState.ARCHIVED;
    }

    @Override
    public boolean irreversible() {
        return true;
    }

    @Override
    public void choose(CustomerOnPage shown) {
        var dialog = new ArchiveDialog(archiving, shown);
        shown.page().show(dialog);
        dialog.open();
    }
}
