package io.keepsake.event.api;

import io.keepsake.account.KeyId;
import io.keepsake.platform.http.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * As much of what is sent as fits into memory at the same time; the rest waits outside, or is sent away. Nobody has more
 * than half of it, so that nobody keeps all others out.
 */
@Component
class Room {
    /** A kilobyte of text takes up ten or so once it is read. */
    private static final int PART_OF_HEAP = 16;

    private static final int LEAST_KILOBYTES = 16 * 1024;
    private static final int MOST_KILOBYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int kilobytes =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 1024 / PART_OF_HEAP, LEAST_KILOBYTES, MOST_KILOBYTES);
    private final Semaphore free = new Semaphore(kilobytes, true);
    /** All whose key is not known yet have one share together. */
    private final Map<Optional<KeyId>, Semaphore> shares = new ConcurrentHashMap<>();

    /** What one request takes up until it is closed. */
    final class Place implements AutoCloseable {
        private final int needed;
        private Semaphore share;

        private Place(Semaphore share, int needed) {
            this.share = share;
            this.needed = needed;
        }

        /** The sender is known by now. @throws Refused where there is no more room for the key */
        void passTo(KeyId key) {
            var own = share(Optional.of(key));
            if (own != share) {
                take(own, needed);
                share.release(needed);
                share = own;
            }
        }

        @Override
        public void close() {
            free.release(needed);
            share.release(needed);
        }
    }

    /** @throws Refused where there is no more room for the key, or none at all for too long */
    Place enter(Optional<KeyId> whose, int needed) {
        var share = share(whose);
        take(share, needed);
        if (!waitFor(needed)) {
            share.release(needed);
            throw Refused.later(Duration.ofSeconds(2), "Too much is coming in. Send it again.");
        }
        return new Place(share, needed);
    }

    private Semaphore share(Optional<KeyId> whose) {
        return shares.computeIfAbsent(whose, key -> new Semaphore(kilobytes / 2));
    }

    private static void take(Semaphore share, int needed) {
        if (!share.tryAcquire(needed)) {
            throw Refused.later(Duration.ofSeconds(1), "Too much of yours is coming in at once. Send it again.");
        }
    }

    private boolean waitFor(int needed) {
        try {
            return free.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
