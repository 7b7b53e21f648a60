package io.keepsake.account;

import io.keepsake.platform.workspace.Right;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A user's standing in a workspace, weakest first. Owner and Admin of the account have it in each of its workspaces. */
public enum Role {
    ANALYST(EnumSet.of(Right.VIEW)),
    MARKETER(EnumSet.of(Right.VIEW, Right.EDIT, Right.IMPORT, Right.EXPORT, Right.ARCHIVE)),
    ADMIN(EnumSet.allOf(Right.class)),
    OWNER(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    public boolean allows(Right right) {
        return rights.contains(right);
    }

    /** As shown on a page: "Marketer". */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static Role ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
