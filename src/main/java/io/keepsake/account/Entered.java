package io.keepsake.account;

/** A workspace as one user stands in it. */
public record Entered(Workspace workspace, Role role) {}
