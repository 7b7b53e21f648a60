package io.keepsake.bench;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several things at the same time. */
final class Work {
    private Work() {}

    /** Returns when all are done. @throws IllegalStateException where one of them fails */
    static void atOnce(int threads, List<Runnable> works) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var running = works.stream().map(executor::submit).toList();
            for (var each : running) {
                try {
                    each.get();
                } catch (ExecutionException failed) {
                    executor.shutdownNow();
                    throw new IllegalStateException(failed.getCause());
                } catch (CancellationException | InterruptedException stopped) {
                    executor.shutdownNow();
                    throw new IllegalStateException(stopped);
                }
            }
        }
    }
}
