package io.keepsake.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes a world, measures Keepsake on it, and prints what came out. */
final class Bench {
    private Bench() {}

    public static void main(String... arguments) {
        try {
            measure(Options.parse(arguments));
        } catch (Options.NotUnderstood wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static void measure(Options options) {
        var output = System.out;
        // what Keepsake says there is not of the table
        System.setOut(System.err);
        var report = new Report();
        try (var keepsake = Keepsake.start()) {
            report.add(start());
            report.noteMemory("when it was ready");
            var stage = new Stage(options, keepsake, Brand.open(keepsake, "measured"), report);
            new Crowd(stage).make();
            options.parts().forEach(part -> part.measure(stage));
            report.noteMemory("after all of it");
            report.notePeak();
            report.noteLoad();
        }
        output.print(report.markdown());
    }

    private static Line start() {
        var latency = new Latencies();
        latency.add(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime()));
        return Line.latency("Start, which makes the database", latency, Duration.ofSeconds(10));
    }
}
