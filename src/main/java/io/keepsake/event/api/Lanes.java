package io.keepsake.event.api;

import io.keepsake.account.KeyId;
import io.keepsake.account.KnownKey;
import io.keepsake.event.Collecting;
import io.keepsake.event.Delivery;
import io.keepsake.event.Remark;
import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.Ambient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Brings what many requests of a key deliver at the same time to the database together. While one of them writes the
 * others gather, and the next one writes for all: alone a request waits for nobody, and under load the batches grow.
 */
@Component
class Lanes {
    private static final int TRIES = 3;

    private final Collecting collecting;
    private final CollectingMetrics metrics;
    private final Map<KeyId, Lane<Delivery, List<Remark>>> lanes = new ConcurrentHashMap<>();

    Lanes(Collecting collecting, CollectingMetrics metrics) {
        this.collecting = collecting;
        this.metrics = metrics;
    }

    /**
     * Takes a delivery in. When this returns it is committed.
     *
     * @return what there is to say of it
     * @throws Refused where too much is waiting already: then nothing of it is taken
     */
    List<Remark> take(KnownKey key, Delivery delivery) {
        var lane = lanes.computeIfAbsent(key.id(), id -> new Lane<>(Lanes::size));
        var remarks = lane.pass(delivery, portion -> write(key, portion))
                .orElseThrow(() -> Refused.later(Duration.ofSeconds(1), "Too much is waiting. Send it again."));
        metrics.taken(delivery, remarks);
        return remarks;
    }

    private static int size(Delivery delivery) {
        return Math.max(1, delivery.messages().size() + delivery.rejected().size());
    }

    private List<List<Remark>> write(KnownKey key, List<Delivery> portion) {
        return Ambient.as(key.actor(), () -> writeUntilAlone(key, portion));
    }

    private List<List<Remark>> writeUntilAlone(KnownKey key, List<Delivery> portion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return collecting.take(key.workspace().id(), portion);
            } catch (PessimisticLockingFailureException othersWereFaster) {
                if (attempt == TRIES) {
                    throw othersWereFaster;
                }
            }
        }
    }
}
