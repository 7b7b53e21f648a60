package io.keepsake.platform.data;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Surrogate ids in time order: 42 bits of milliseconds since 2020, 6 of the process, 15 of a counter. Unique in one
 * process; two processes that draw the same number in the same millisecond meet a primary key. Never shown outside the
 * database.
 */
public final class TimeOrderedIds {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int COUNTER_BITS = 15;
    private static final int PROCESS_BITS = 6;
    private static final long PROCESS = (long) new SecureRandom().nextInt(1 << PROCESS_BITS) << COUNTER_BITS;
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedIds() {}

    /** The next id, above every one this process made before, also where the clock stepped back. */
    public static long next() {
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, (System.currentTimeMillis() - EPOCH) << COUNTER_BITS));
        var millis = tick >>> COUNTER_BITS;
        var counter = tick & ((1 << COUNTER_BITS) - 1);
        return millis << (COUNTER_BITS + PROCESS_BITS) | PROCESS | counter;
    }
}
