package io.keepsake.platform.workspace;

/** The tenant: one brand. First parameter of everything that reads or writes its data. */
public record WorkspaceId(int value) {
    public WorkspaceId {
        if (value <= 0) {
            throw new IllegalArgumentException("A workspace id is positive, not " + value);
        }
    }
}
