package io.keepsake.event.api;

import io.keepsake.account.KeyId;
import io.keepsake.platform.http.Bucket;
import io.keepsake.platform.http.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much a key may send: so many messages a second on the average, and ten seconds' worth of them at once. */
@Component
class RateLimit {
    private final int perSecond;
    private final Clock clock;
    private final Map<KeyId, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(@Value("${keepsake.collect.messages-per-second:5000}") int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** @throws Refused where the key has sent too much; then these do not count */
    void spend(KeyId key, int messages) {
        buckets.computeIfAbsent(key, id -> new Bucket(perSecond, clock))
                .spend(messages)
                .ifPresent(wait -> {
                    throw Refused.later(
                            wait, "This key has sent more than " + perSecond + " messages a second for some time.");
                });
    }
}
