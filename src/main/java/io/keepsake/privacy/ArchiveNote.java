package io.keepsake.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * Who archived a customer, when and why.
 *
 * @param user name of the user, or "API key" and its name
 */
public record ArchiveNote(Instant at, String user, ArchiveReason reason, Optional<String> reference) {}
