package io.keepsake.isolation;

import java.util.stream.Stream;

/** How to call the services of one feature. A bean beside its tests, because not every service is public. */
public interface Probes {
    /** One for each method that works on a workspace. */
    Stream<Probe> all();
}
