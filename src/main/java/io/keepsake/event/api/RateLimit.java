package io.keepsake.event.api;

import io.keepsake.account.KeyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much a key may send: so many messages a second on the average, and ten seconds' worth of them at once. */
@Component
class RateLimit {
    private static final int SECONDS_AT_ONCE = 10;

    private final int perSecond;
    private final Clock clock;
    private final Map<KeyId, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(@Value("${keepsake.collect.messages-per-second:5000}") int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** @throws Refused where the key has sent too much; then these do not count */
    void spend(KeyId key, int messages) {
        buckets.computeIfAbsent(key, id -> new Bucket(clock.instant())).spend(messages);
    }

    private final class Bucket {
        private double left = (double) perSecond * SECONDS_AT_ONCE;
        private Instant filledAt;

        Bucket(Instant now) {
            filledAt = now;
        }

        synchronized void spend(int messages) {
            var now = clock.instant();
            var most = (double) perSecond * SECONDS_AT_ONCE;
            var since = Math.max(0, Duration.between(filledAt, now).toNanos()) / 1e9;
            left = Math.min(most, left + since * perSecond);
            filledAt = now;
            // a batch larger than all there can be goes through when nothing else does
            var needed = Math.min(messages, most);
            if (left < needed) {
                throw Refused.later(
                        Duration.ofSeconds((long) Math.ceil((needed - left) / perSecond)),
                        "This key has sent more than " + perSecond + " messages a second for some time.");
            }
            left -= messages;
        }
    }
}
