package io.keepsake.platform.database;

import java.util.Set;

/**
 * The tables that are asked before a workspace is known, and so have no row-level policy. Every other table that
 * Keepsake may touch has one; whoever adds a name here says that nothing in the table is one brand's alone.
 */
public final class UnscopedTables {
    public static final Set<String> NAMES = Set.of(
            "account",
            "account_member",
            "app_user",
            "installation",
            "scheduled_tasks",
            "sign_in_throttle",
            "workspace",
            "workspace_key",
            "workspace_member");

    private UnscopedTables() {}
}
