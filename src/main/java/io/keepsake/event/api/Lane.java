package io.keepsake.event.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Where work that comes one by one is done in portions, without a thread of its own: whoever holds the lock does the work
 * of all who wait for it.
 *
 * @param <W> a piece of work
 * @param <R> its result
 */
final class Lane<W, R> {
    private static final int PORTION = 1_000;
    private static final int MOST_WAITING = 20_000;

    private final ToIntFunction<W> size;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ArrayDeque<Waiting<W, R>> queue = new ArrayDeque<>();
    private int waiting;

    Lane(ToIntFunction<W> size) {
        this.size = size;
    }

    private record Waiting<W, R>(W work, CompletableFuture<R> result) {}

    /**
     * Does the work, together with others' or they with it.
     *
     * @param together does a portion; its results are in the portion's order
     * @return the result; empty where too much waits already, and nothing was done
     */
    Optional<R> pass(W work, Function<List<W>, List<R>> together) {
        var mine = new Waiting<W, R>(work, new CompletableFuture<>());
        if (!enter(mine)) {
            return Optional.empty();
        }
        turn.lock();
        try {
            while (!mine.result.isDone()) {
                doNext(together);
            }
        } finally {
            turn.unlock();
        }
        return Optional.of(result(mine));
    }

    private synchronized boolean enter(Waiting<W, R> one) {
        var more = size.applyAsInt(one.work);
        if (waiting > 0 && waiting + more > MOST_WAITING) {
            return false;
        }
        waiting += more;
        queue.add(one);
        return true;
    }

    private synchronized List<Waiting<W, R>> portion() {
        var portion = new ArrayList<Waiting<W, R>>();
        int size = 0;
        while (!queue.isEmpty() && (portion.isEmpty() || size < PORTION)) {
            var next = queue.remove();
            portion.add(next);
            size += this.size.applyAsInt(next.work);
        }
        waiting -= size;
        return portion;
    }

    private void doNext(Function<List<W>, List<R>> together) {
        var portion = portion();
        try {
            complete(portion, together);
        } catch (RuntimeException failed) {
            // one of them may be at fault, and the others must not suffer for it
            portion.forEach(one -> doAlone(one, together));
        } finally {
            // where even that was cut short, nobody waits for ever
            portion.forEach(one -> one.result.completeExceptionally(new IllegalStateException("Cut short")));
        }
    }

    private void doAlone(Waiting<W, R> one, Function<List<W>, List<R>> together) {
        try {
            complete(List.of(one), together);
        } catch (RuntimeException failed) {
            one.result.completeExceptionally(failed);
        }
    }

    private void complete(List<Waiting<W, R>> portion, Function<List<W>, List<R>> together) {
        var results = together.apply(portion.stream().map(Waiting::work).toList());
        for (int i = 0; i < portion.size(); i++) {
            portion.get(i).result.complete(results.get(i));
        }
    }

    private R result(Waiting<W, R> one) {
        try {
            return one.result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
