package io.keepsake.imports.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast an import goes, over the last seconds, and so how long it will take. */
final class Pace {
    private static final Duration WINDOW = Duration.ofSeconds(15);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long rows, double progress) {}

    /**
     * Notes how far it has come.
     *
     * @param progress from 0 to 1
     * @param started when there was nothing yet; empty where that is not known
     */
    void note(Instant at, long rows, double progress, Optional<Instant> started) {
        if (samples.isEmpty()) {
            started.ifPresent(begin -> samples.add(new Sample(begin, 0, 0)));
        }
        samples.add(new Sample(at, rows, progress));
        while (samples.size() > 2 && samples.getFirst().at().isBefore(at.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    long rowsPerSecond() {
        return Math.round((samples.getLast().rows() - samples.getFirst().rows()) / Math.max(0.001, seconds()));
    }

    /** Empty while nobody can tell. */
    Optional<Duration> left() {
        if (samples.size() < 2 || seconds() < 0.5) {
            return Optional.empty();
        }
        var done = samples.getLast().progress() - samples.getFirst().progress();
        if (done <= 0) {
            return Optional.empty();
        }
        var left = (1 - samples.getLast().progress()) * seconds() / done;
        return Optional.of(Duration.ofMillis((long) (left * 1_000)));
    }

    private double seconds() {
        return Duration.between(samples.getFirst().at(), samples.getLast().at()).toMillis() / 1_000.0;
    }
}
