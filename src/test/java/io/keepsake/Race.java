package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Two users at the same time, as close as it gets: the second waits for what the first has not committed yet. */
@Component
public class Race {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OneTransaction transaction;
    private final TestDatabase database;

    Race(OneTransaction transaction, TestDatabase database) {
        this.transaction = transaction;
        this.database = database;
    }

    /** What the second one got, who began while the first one's transaction was open and ended after it. */
    public <T> T second(WorkspaceId workspace, UserId user, Runnable first, Supplier<T> second) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var result = transactionOf(workspace, user, () -> {
                first.run();
                var late = threads.submit(() -> Ambient.as(new Actor.User(user), second::get));
                awaitWaiting(late);
                return late;
            });
            return result.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("The second one failed", failed);
        }
    }

    /** What the second one got, who waited for what the first one then undid; others had their time meanwhile. */
    public <T> T afterUndone(
            WorkspaceId workspace, UserId user, Runnable first, Supplier<T> second, Runnable meanwhile) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = new AtomicReference<Future<T>>();
            assertThatThrownBy(() -> transactionOf(workspace, user, () -> {
                        first.run();
                        late.set(threads.submit(() -> Ambient.as(new Actor.User(user), second::get)));
                        awaitWaiting(late.get());
                        CompletableFuture.runAsync(meanwhile, threads).join();
                        throw new Undone();
                    }))
                    .isInstanceOf(Undone.class);
            return late.get().get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("The second one failed", failed);
        }
    }

    private static final class Undone extends RuntimeException {}

    private <T> T transactionOf(WorkspaceId workspace, UserId user, Supplier<T> work) {
        return Ambient.as(new Actor.User(user), () -> transaction.of(workspace, work));
    }

    private void awaitWaiting(Future<?> late) {
        var until = Instant.now().plus(PATIENCE);
        while (waiting() == 0) {
            assertThat(late.isDone()).as("the second one did not wait").isFalse();
            assertThat(Instant.now()).as("nobody waits").isBefore(until);
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        var waiting = database.asSuperuser()
                .queryForObject(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                        Integer.class);
        return waiting == null ? 0 : waiting;
    }
}
