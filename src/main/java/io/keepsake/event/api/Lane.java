package io.keepsake.event.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Where work that comes one by one is done in portions, without a thread of its own: whoever has a turn does the work of
 * all who wait for one. Two have a turn at the same time, so that one portion is prepared while another is written.
 *
 * @param <W> a piece of work
 * @param <R> its result
 */
final class Lane<W, R> {
    private static final int AT_ONCE = 2;
    private static final int PORTION = 1_000;
    private static final int MOST_WAITING = 20_000;

    private final ToIntFunction<W> size;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ArrayDeque<Waiting<W, R>> queue = new ArrayDeque<>();
    private int waiting;
    private long entered;
    private long begun;

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
        var place = enter(mine);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        turns.acquireUninterruptibly();
        try {
            while (waits(place.getAsLong())) {
                doNext(together);
            }
        } finally {
            turns.release();
        }
        return Optional.of(result(mine));
    }

    /** @return how many were there before; empty where there is no room for more */
    private synchronized OptionalLong enter(Waiting<W, R> one) {
        var more = size.applyAsInt(one.work);
        if (waiting > 0 && waiting + more > MOST_WAITING) {
            return OptionalLong.empty();
        }
        waiting += more;
        queue.add(one);
        return OptionalLong.of(entered++);
    }

    /** False also while another has it in hand. */
    private synchronized boolean waits(long place) {
        return place >= begun;
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
        begun += portion.size();
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
