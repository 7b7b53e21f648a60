package io.keepsake.account;

import io.keepsake.platform.workspace.Right;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of what can be done through the API; an API key has one at least. */
public enum KeyScope {
    READ("Read", EnumSet.of(Right.VIEW)),
    WRITE("Write", EnumSet.of(Right.COLLECT, Right.EDIT, Right.IMPORT)),
    ARCHIVE("Archive", EnumSet.of(Right.ARCHIVE));

    private final String label;
    private final Set<Right> rights;

    KeyScope(String label, Set<Right> rights) {
        this.label = label;
        this.rights = rights;
    }

    /** As shown on a page. */
    public String label() {
        return label;
    }

    Set<Right> rights() {
        return rights;
    }

    static KeyScope ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
