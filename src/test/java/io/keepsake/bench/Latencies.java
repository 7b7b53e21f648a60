package io.keepsake.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** How long the same thing took, many times. Several threads may add to it. */
final class Latencies {
    private long[] nanos = new long[256];
    private int count;

    <T> T time(Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        add(System.nanoTime() - start);
        return result;
    }

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** By nearest rank: of 20 the p95 is the 19th. @param percent 1 to 100 */
    synchronized Duration percentile(int percent) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[Math.ceilDiv(count * percent, 100) - 1]);
    }

    synchronized int count() {
        return count;
    }
}
