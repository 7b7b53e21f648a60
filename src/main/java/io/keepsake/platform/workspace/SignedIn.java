package io.keepsake.platform.workspace;

/** What the security context's principal tells about the person who signed in. */
public interface SignedIn {
    UserId userId();
}
