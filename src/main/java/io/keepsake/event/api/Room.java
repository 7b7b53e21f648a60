package io.keepsake.event.api;

import io.keepsake.platform.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** As much of what is sent as fits into memory at the same time; the rest waits outside, or is sent away. */
@Component
class Room {
    private static final int KILOBYTES = 64 * 1024;
    private static final int PLAIN = 500;
    /** What is packed may grow to the limit, however little is sent. */
    private static final int PACKED = 4 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(KILOBYTES, true);

    /** What one request takes up until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refused where there is none for too long */
    Place enter(HttpServletRequest request) {
        var needed = request.getHeader("Content-Encoding") == null ? PLAIN : PACKED;
        try {
            if (!free.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw full();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw full();
        }
        return () -> free.release(needed);
    }

    private static Refused full() {
        return Refused.later(Duration.ofSeconds(2), "Too much is coming in. Send it again.");
    }
}
