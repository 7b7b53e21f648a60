package io.keepsake.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sends batches of events over HTTP, from several connections at the same time, as a shop's servers do. */
final class Sending {
    static final int IN_A_BATCH = 100;

    private static final double BUDGET = 0.5;
    /** So many that Java has compiled what matters. */
    private static final int WARM_UP = 600;

    private static final int TURNS = 4;
    private static final int FEWEST = 100;
    private static final int MOST = 400;

    private final Stage stage;
    private final String key;
    private final Messages messages;

    private Sending(Stage stage) {
        this.stage = stage;
        key = stage.brand().writeKey();
        messages = new Messages(new Crowd(stage));
    }

    static void measure(Stage stage) {
        var sending = new Sending(stage);
        sending.send(WARM_UP, 4, new Latencies());
        Stream.of(1, 4, 16).forEach(connections -> sending.measure(connections, ""));
    }

    /** @param when ", while another workspace imports" */
    static void measure(Stage stage, int connections, String when) {
        new Sending(stage).measure(connections, when);
    }

    /** By turns, because whatever else a machine does comes and goes. */
    private void measure(int connections, String when) {
        int batches = Math.clamp(stage.options().events() / 10 / IN_A_BATCH / TURNS, FEWEST, MOST);
        var each = new Latencies();
        var sent = Duration.ZERO;
        var bare = Duration.ZERO;
        for (int turn = 0; turn < TURNS; turn++) {
            sent = sent.plus(send(batches, connections, each));
            bare = bare.plus(new BareEvents(stage).insert(batches, connections));
        }
        var what = "Collect over HTTP, 100 in a batch, %d %s%s"
                .formatted(connections, connections == 1 ? "connection" : "connections", when);
        stage.report()
                .add(Line.share(what, perSecond(batches, sent), perSecond(batches, bare), BUDGET)
                        .with(each));
    }

    private Duration send(int batches, int connections, Latencies latencies) {
        var waiting = new ConcurrentLinkedQueue<>(IntStream.range(0, batches)
                .mapToObj(i -> messages.batch(IN_A_BATCH))
                .toList());
        Runnable sender = () -> {
            try (var connection = new Sender(stage.keepsake().port(), key)) {
                for (var batch = waiting.poll(); batch != null; batch = waiting.poll()) {
                    var body = batch;
                    latencies.time(() -> connection.send(body));
                }
            }
        };
        var start = System.nanoTime();
        Work.atOnce(connections, Collections.nCopies(connections, sender));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double perSecond(int batches, Duration took) {
        return TURNS * batches * IN_A_BATCH * 1e9 / took.toNanos();
    }
}
