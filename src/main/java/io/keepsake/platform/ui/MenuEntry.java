package io.keepsake.platform.ui;

import io.keepsake.platform.workspace.Right;

/**
 * An entry of the side menu. A feature contributes a bean, ordered with {@code @Order}; the first one allowed is where
 * one lands in a workspace.
 *
 * @param path below the workspace: "customers" for {@code /w/{workspace}/customers}
 * @param right what a role must allow for the entry to be there
 */
public record MenuEntry(String label, Icons icon, String path, Right right) {
    /** The address in a workspace, relative to Keepsake's root. */
    public String in(String workspace) {
        return "w/" + workspace + "/" + path;
    }
}
