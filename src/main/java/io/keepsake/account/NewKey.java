package io.keepsake.account;

/** A key just made. @param secret to be shown now or never */
public record NewKey(WorkspaceKey key, KeySecret secret) {}
