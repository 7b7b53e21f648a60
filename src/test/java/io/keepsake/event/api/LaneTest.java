package io.keepsake.event.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaneTest {
    private static final int FAULTY = 99;

    private final Lane<Integer, String> lane = new Lane<>(work -> work);
    private final List<Thread> senders = new ArrayList<>();
    private final List<List<Integer>> portions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @AfterEach
    void letAllGo() throws InterruptedException {
        mayGoOn.countDown();
        for (var sender : senders) {
            sender.join();
        }
    }

    @Test
    void doesTwoPortionsAtATimeAndTakesAlongAllWhoWaitMeanwhile() {
        occupyBothTurns();
        var rest = IntStream.rangeClosed(3, 20).mapToObj(this::send).toList();
        awaitWaiting();
        assertThat(portions).containsExactlyInAnyOrder(List.of(1), List.of(2));
        mayGoOn.countDown();
        assertThat(rest)
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(IntStream.rangeClosed(3, 20)
                        .mapToObj(work -> Optional.of("done " + work))
                        .toList());
        assertThat(portions.get(2)).hasSize(18);
    }

    @Test
    void doesTheOthersOfAPortionInWhichOneFails() {
        occupyBothTurns();
        var good = Stream.of(11, 12).map(this::send).toList();
        var faulty = send(FAULTY);
        awaitWaiting();
        mayGoOn.countDown();
        assertThat(good)
                .extracting(CompletableFuture::join)
                .containsExactly(Optional.of("done 11"), Optional.of("done 12"));
        assertThatThrownBy(faulty::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("faulty");
    }

    @Test
    void turnsAwayWhatFindsNoRoomAndKeepsTheRest() {
        occupyBothTurns();
        var much = send(20_000);
        awaitWaiting();
        assertThat(send(1).join()).isEmpty();
        mayGoOn.countDown();
        assertThat(much.join()).contains("done 20000");
    }

    private void occupyBothTurns() {
        send(1);
        await().until(() -> portions.size() == 1);
        send(2);
        await().until(() -> portions.size() == 2);
    }

    private CompletableFuture<Optional<String>> send(int work) {
        var result = new CompletableFuture<Optional<String>>();
        senders.add(Thread.ofPlatform().start(() -> {
            try {
                result.complete(lane.pass(work, this::work));
            } catch (IllegalArgumentException failed) {
                result.completeExceptionally(failed);
            }
        }));
        return result;
    }

    private void awaitWaiting() {
        await().until(() -> senders.stream().allMatch(sender -> sender.getState() == Thread.State.WAITING));
    }

    private List<String> work(List<Integer> portion) {
        portions.add(portion);
        awaitGoingOn();
        if (portion.contains(FAULTY)) {
            throw new IllegalArgumentException("faulty");
        }
        return portion.stream().map(work -> "done " + work).toList();
    }

    private void awaitGoingOn() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
