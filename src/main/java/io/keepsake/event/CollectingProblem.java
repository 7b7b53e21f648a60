package io.keepsake.event;

import java.time.Instant;

/**
 * What a sender sent and Keepsake could not take as it was.
 *
 * @param message as it came, or its beginning; empty where it named somebody who was let go
 */
public record CollectingProblem(Instant receivedAt, Remark.Kind kind, String pointer, String reason, String message) {}
