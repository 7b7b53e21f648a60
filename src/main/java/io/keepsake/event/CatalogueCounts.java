package io.keepsake.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often something came in since it is counted, up to about a minute ago.
 *
 * @param times events of that name, or values of that property or attribute
 * @param odd values among them of another type than the first; they are kept as they are
 * @param first when the first of them happened
 * @param last when the last did
 */
public record CatalogueCounts(long times, long odd, Optional<Instant> first, Optional<Instant> last) {
    /** What has not come for that long is hardly in use. */
    static final Duration QUIET = Duration.ofDays(30);

    /** Whether nothing came at all, or nothing of the last 30 days. */
    public boolean areQuiet(Instant now) {
        return last.map(latest -> latest.isBefore(now.minus(QUIET))).orElse(times == 0);
    }
}
