package io.keepsake.platform.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What somebody may still ask for: it fills up at a steady pace, and holds ten seconds' worth. */
public final class Bucket {
    private static final int SECONDS_AT_ONCE = 10;

    private final int perSecond;
    private final double most;
    private final Clock clock;
    private double left;
    private Instant filledAt;

    /** A full one. */
    public Bucket(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.most = (double) perSecond * SECONDS_AT_ONCE;
        this.clock = clock;
        this.left = most;
        this.filledAt = clock.instant();
    }

    /**
     * Takes so much out, or nothing at all.
     *
     * @return how long it takes until there is enough; empty where there was
     */
    public synchronized Optional<Duration> spend(int amount) {
        var now = clock.instant();
        var since = Math.max(0, Duration.between(filledAt, now).toNanos()) / 1e9;
        left = Math.min(most, left + since * perSecond);
        filledAt = now;
        // more than all there can be goes through when nothing else does
        var needed = Math.min(amount, most);
        if (left < needed) {
            return Optional.of(Duration.ofSeconds((long) Math.ceil((needed - left) / perSecond)));
        }
        left -= amount;
        return Optional.empty();
    }
}
