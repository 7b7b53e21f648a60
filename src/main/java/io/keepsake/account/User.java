package io.keepsake.account;

import io.keepsake.platform.workspace.UserId;

/**
 * A person who signs in.
 *
 * @param email normalised: trimmed, in small letters
 */
public record User(UserId id, String name, String email) {}
