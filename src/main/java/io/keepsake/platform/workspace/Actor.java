package io.keepsake.platform.workspace;

/** Who acts: a signed-in user, or Keepsake itself in its own jobs. */
public sealed interface Actor {
    /** A user, with the rights of their role. */
    record User(UserId id) implements Actor {}

    /** Keepsake's own jobs: cleaning up, the first set-up. Never the answer to a request. */
    record Keepsake() implements Actor {}
}
