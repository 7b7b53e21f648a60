package io.keepsake.account;

/** A company that holds workspaces. */
public record AccountId(int value) {
    public AccountId {
        if (value <= 0) {
            throw new IllegalArgumentException("An account id is positive, not " + value);
        }
    }
}
