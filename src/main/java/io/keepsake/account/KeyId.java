package io.keepsake.account;

/** A key, within its workspace. */
public record KeyId(int value) {}
