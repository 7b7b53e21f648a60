package io.keepsake.event.api;

import io.keepsake.account.KeyId;
import io.keepsake.account.KeyKind;
import io.keepsake.account.KnownKey;
import io.keepsake.event.Collecting;
import io.keepsake.event.Delivery;
import io.keepsake.event.Message;
import io.keepsake.event.Remark;
import io.keepsake.event.Remarks;
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
    private final Map<KeyId, Lane<Delivery, Remarks>> lanes = new ConcurrentHashMap<>();

    Lanes(Collecting collecting, CollectingMetrics metrics) {
        this.collecting = collecting;
        this.metrics = metrics;
    }

    /**
     * Takes a delivery in. When this returns it is committed.
     *
     * @return what there is to say of it to who holds the key
     * @throws Refused where too much is waiting already: then nothing of it is taken
     */
    List<Remark> take(KnownKey key, Delivery delivery) {
        var lane = lanes.computeIfAbsent(key.id(), id -> new Lane<>(Lanes::size));
        var remarks = lane.pass(delivery, portion -> write(key, portion))
                .orElseThrow(() -> Refused.later(Duration.ofSeconds(1), "Too much is waiting. Send it again."));
        metrics.taken(delivery, remarks.all());
        return key.kind() == KeyKind.WRITE ? remarks.open() : remarks.all();
    }

    private static int size(Delivery delivery) {
        return Math.max(1, delivery.messages().size() + delivery.rejected().size());
    }

    private List<Remarks> write(KnownKey key, List<Delivery> portion) {
        return Ambient.as(key.actor(), () -> {
            try {
                return writeUntilAlone(key, portion);
            } catch (RuntimeException failed) {
                if (portion.size() > 1 || !Poison.isCauseOf(failed)) {
                    throw failed;
                }
                return List.of(writeApart(key, portion.getFirst(), failed));
            }
        });
    }

    /** One message may be at fault, and the others of its delivery must not be sent again and again for it. */
    private Remarks writeApart(KnownKey key, Delivery delivery, RuntimeException failed) {
        return writeAlone(key, new Delivery(List.of(), delivery.rejected()))
                .and(writeHalves(key, delivery.messages(), failed));
    }

    private Remarks writeHalves(KnownKey key, List<Message> messages, RuntimeException failed) {
        if (messages.isEmpty()) {
            throw failed;
        }
        if (messages.size() == 1) {
            return writeAlone(key, new Delivery(List.of(), List.of(Poison.rejected(messages.getFirst(), failed))));
        }
        var half = messages.size() / 2;
        return writeHalf(key, messages.subList(0, half)).and(writeHalf(key, messages.subList(half, messages.size())));
    }

    private Remarks writeHalf(KnownKey key, List<Message> messages) {
        try {
            return writeAlone(key, new Delivery(messages, List.of()));
        } catch (RuntimeException failed) {
            if (!Poison.isCauseOf(failed)) {
                throw failed;
            }
            return writeHalves(key, messages, failed);
        }
    }

    private Remarks writeAlone(KnownKey key, Delivery delivery) {
        return writeUntilAlone(key, List.of(delivery)).getFirst();
    }

    private List<Remarks> writeUntilAlone(KnownKey key, List<Delivery> portion) {
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
