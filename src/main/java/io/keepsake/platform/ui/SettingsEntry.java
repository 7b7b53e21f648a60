package io.keepsake.platform.ui;

import io.keepsake.platform.workspace.Right;

/**
 * A page among a workspace's settings. A feature contributes a bean, ordered with {@code @Order}; its view has
 * {@link SettingsLayout} around it.
 *
 * @param path below the settings: "keys" for {@code /w/{workspace}/settings/keys}
 * @param right what a role must allow for the entry to be there
 */
public record SettingsEntry(String label, String path, Right right) {
    static final String ROOT = "settings";

    /** The address in a workspace, relative to Keepsake's root. */
    public String in(String workspace) {
        return "w/" + workspace + "/" + ROOT + "/" + path;
    }
}
