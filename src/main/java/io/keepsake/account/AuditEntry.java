package io.keepsake.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something somebody did.
 *
 * @param user name of who did it, or of the key it was done with; empty for Keepsake's own jobs
 * @param action in the past tense: "Edited", "Archived"
 * @param fields names of what changed, never values
 */
public record AuditEntry(Instant at, Optional<String> user, String action, List<String> fields) {}
