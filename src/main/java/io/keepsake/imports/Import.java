package io.keepsake.imports;

import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.workspace.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file on its way into a workspace, or what is remembered of it.
 *
 * @param fileSize in bytes; 0 while it is being uploaded
 * @param at up to where it is dealt with, by the check or the import that runs or ran last
 * @param counts rows so far; while checking, those of the check
 * @param check counts of the dry run, once there was one with these settings
 * @param failure one plain sentence where it stopped by itself
 * @param user who uploaded it, or who started it then
 * @param startedAt of the check or the import that runs or ran last
 */
public record Import(
        ImportId id,
        ImportKind kind,
        String fileName,
        long fileSize,
        ImportSettings settings,
        ImportState state,
        int run,
        CsvPosition at,
        Counts counts,
        Optional<Counts> check,
        Optional<String> failure,
        UserId userId,
        String user,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {
    /** Files hold people without a customer to point to. */
    static final Duration WAITS = Duration.ofDays(1);

    /** When the file goes by itself, unless somebody starts to import it. */
    public Instant waitsUntil() {
        return createdAt.plus(WAITS);
    }

    /** How much of the file is dealt with, from 0 to 1. */
    public double progress() {
        return fileSize == 0 ? 0 : Math.min(1, (double) at.bytes() / fileSize);
    }
}
