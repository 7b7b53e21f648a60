package io.keepsake.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * Who archived a customer, when and why.
 *
 * @param user name of who did it
 */
public record ArchiveNote(Instant at, String user, ArchiveReason reason, Optional<String> reference) {}
