package io.keepsake.account.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.keepsake.account.WorkspaceKey;

/** Asks before a key is ended. */
final class RevokeKeyDialog extends ConfirmDialog {
    RevokeKeyDialog(WorkspaceKey key, Runnable revoke) {
        setHeader("Revoke “" + key.name() + "”?");
        setText("Whatever still uses it is refused from its next request on. This can't be undone;"
                + " to change keys without a gap, rotate it instead.");
        setCancelable(true);
        setConfirmText("Revoke key");
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> revoke.run());
    }
}
