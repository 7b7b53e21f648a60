package io.keepsake.platform.workspace;

/** Knows which member may do what; the account feature does. */
public interface Rights {
    /**
     * Whether the user holds the right there.
     *
     * @return false too where the user may not enter the workspace, or there is none
     */
    boolean has(UserId user, WorkspaceId workspace, Right right);
}
