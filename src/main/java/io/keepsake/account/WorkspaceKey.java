package io.keepsake.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key as it is listed. What its holder sends is not kept.
 *
 * @param scopes of an API key; none for a write key
 * @param name what the members of the workspace call it
 * @param prefix its first characters
 * @param createdBy name of the user who made it; empty for Keepsake itself
 * @param lastUsedAt to the minute; empty where it never was
 * @param expiresAt its end, where another one took over from it
 * @param revokedAt since when it opens nothing; empty for one that does
 */
public record WorkspaceKey(
        KeyId id,
        KeyKind kind,
        Set<KeyScope> scopes,
        String name,
        String prefix,
        Optional<String> createdBy,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {

    /** Whether it opens anything at that moment. */
    public boolean isValid(Instant now) {
        return revokedAt.isEmpty() && expiresAt.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
