package io.keepsake.account.api;

import io.keepsake.account.KeyId;
import io.keepsake.platform.http.Bucket;
import io.keepsake.platform.http.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often a key may ask: so many times a second on the average, and ten seconds' worth at once. */
@Component
class RequestRate {
    private final int perSecond;
    private final Clock clock;
    private final Map<KeyId, Bucket> buckets = new ConcurrentHashMap<>();

    RequestRate(@Value("${keepsake.api.requests-per-second:100}") int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** @throws Refused where the key has asked too often */
    void spend(KeyId key) {
        buckets.computeIfAbsent(key, id -> new Bucket(perSecond, clock))
                .spend(1)
                .ifPresent(wait -> {
                    throw Refused.later(
                            wait, "This key has asked more than " + perSecond + " times a second for some time.");
                });
    }
}
