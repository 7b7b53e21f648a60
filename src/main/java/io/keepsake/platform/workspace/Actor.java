package io.keepsake.platform.workspace;

import java.util.Set;

/** Who acts: a signed-in user, a program with a key, or Keepsake itself in its own jobs. */
public sealed interface Actor {
    /** A user, with the rights of their role. */
    record User(UserId id) implements Actor {}

    /**
     * A program that came in with a key of that workspace.
     *
     * @param id of the key, within its workspace
     * @param rights what the key was made for; in another workspace it has none
     */
    record Key(WorkspaceId workspace, int id, Set<Right> rights) implements Actor {
        public Key {
            rights = Set.copyOf(rights);
        }
    }

    /** Keepsake's own jobs: cleaning up, the first set-up. Never the answer to a request. */
    record Keepsake() implements Actor {}
}
