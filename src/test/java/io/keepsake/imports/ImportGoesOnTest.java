package io.keepsake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState;
import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.workspace.Ambient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedRuntimeException;

/** An import that is cut off, called off, or no longer allowed. Its steps are made by hand, as a worker makes them. */
@KeepsakeTest
class ImportGoesOnTest {
    @Autowired
    Importing importing;

    @Autowired
    ImportStep step;

    @Autowired
    ImportRunner runner;

    @Autowired
    ImportUpkeep upkeep;

    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    private World.Brand globex;
    private Shop shop;
    private ImportRun run;

    @BeforeEach
    void beginToImportPurchases() {
        begin(new Shop(60));
    }

    private void begin(Shop opened) {
        shop = opened;
        globex = world.globex();
        importing.bring(globex, ImportKind.CUSTOMERS, shop.customers());
        var checked = importing.check(globex, ImportKind.EVENTS, shop.purchases(), settings -> settings);
        database.asOwner()
                .update(
                        "update import set state = 'queued', run = 9, position = 0, line = 1, counts = '{}' where id = ?",
                        checked.id().value());
        run = new ImportRun(globex.id().value(), checked.id().value(), 9);
    }

    @AfterEach
    void mendTheDatabase() {
        database.asOwner().execute("drop trigger if exists cut_off on import");
    }

    @Test
    void goesOnWhereItStoodWhenItsNodeWentDown() {
        begin(new Shop(700));
        var steps = new AtomicInteger();
        assertThat(runner.take(run, new Node(() -> steps.getAndIncrement() > 0)))
                .isEqualTo(ImportRunner.Reached.PAUSE);
        assertThat(events()).isPositive().isLessThan(shop.sold());

        assertThat(runner.take(run, Node.UP)).isEqualTo(ImportRunner.Reached.END);
        assertThatEverythingCameOnce();
    }

    @Test
    void leavesNothingOfAStepThatIsCutOff() {
        takeStep(50);
        cutOffBehindLine(60);

        assertThatThrownBy(() -> takeStep(50)).isInstanceOf(NestedRuntimeException.class);
        assertThat(current().counts().added()).isEqualTo(50);
        assertThat(events()).isEqualTo(50);

        mendTheDatabase();
        runner.take(run, Node.UP);
        assertThatEverythingCameOnce();
    }

    @Test
    void takesNothingTwiceWhenTwoWorkersTakeTurns() {
        while (takeStep(7)) {
            world.as(globex.grace(), () -> step.take(globex.id(), run, 11));
        }

        assertThatEverythingCameOnce();
    }

    @Test
    void leavesARowOutThatTheDatabaseWillNotHave() {
        takeStep(10);

        world.as(globex.grace(), () -> step.leaveOut(globex.id(), run));

        assertThat(current().counts().wrong()).isOne();
        assertThat(world.as(
                        globex.grace(),
                        () -> importing
                                .imports()
                                .wrongRows(globex.id(), current().id(), 0, 9)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(12);
                    assertThat(row.reason()).isEqualTo("Keepsake could not store this row.");
                });
    }

    @Test
    void stopsWhereItIsWhenCancelled() {
        takeStep(50);
        cancel();

        assertThat(runner.take(run, Node.UP)).isEqualTo(ImportRunner.Reached.END);
        assertThat(current().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(current().counts().added()).isEqualTo(50);
        assertThat(events()).isEqualTo(50);
        assertThat(chunks()).isZero();
    }

    @Test
    void removesTheFileOfAnImportThatIsCancelledBetweenItsSteps() {
        begin(new Shop(700));
        var steps = new AtomicInteger();
        var node = new Node(() -> {
            if (steps.getAndIncrement() == 1) {
                cancel();
            }
            return false;
        });

        assertThat(runner.take(run, node)).isEqualTo(ImportRunner.Reached.END);
        assertThat(current().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(events()).isEqualTo(current().counts().added()).isLessThan(shop.sold());
        assertThat(chunks()).isZero();
    }

    @Test
    void saysThatItIsCancelledBeforeItsFileIsRemoved() {
        cancel();

        assertThat(current().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(chunks()).isPositive();
    }

    @Test
    void losesTheFileOfACancelledImportWhoseJobIsGone() {
        var waiting = importing.upload(globex, ImportKind.EVENTS, shop.purchases());
        cancel();
        Ambient.asKeepsake(upkeep::run);

        assertThat(chunks(current().id())).isZero();
        assertThat(chunks(waiting)).isPositive();
    }

    @Test
    void takesTheSameFileAfterItsImportWasCancelled() {
        takeStep(50);
        cancel();

        var again = importing.bring(globex, ImportKind.EVENTS, shop.purchases());
        assertThat(again.state()).isEqualTo(ImportState.FINISHED);
        assertThat(events()).isEqualTo(50L + shop.sold());
        assertThat(chunks(current().id())).isPositive();
    }

    @Test
    void stopsWithASentenceWhenItsUserMayNoLongerImport() {
        takeStep(50);
        database.asOwner()
                .update(
                        "delete from workspace_member where user_id = ?",
                        globex.grace().value());

        assertThat(runner.take(run, Node.UP)).isEqualTo(ImportRunner.Reached.END);
        var stopped =
                world.as(globex.ada(), () -> importing.imports().require(globex.id(), new ImportId(run.importId())));
        assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
        assertThat(stopped.failure())
                .contains("Stopped because whoever started it may no longer import into this workspace.");
        assertThat(events()).isEqualTo(50);
        assertThat(chunks()).isZero();
    }

    @Test
    void hasNothingToDoForAnEarlierRun() {
        var earlier = new ImportRun(run.workspace(), run.importId(), 8);

        assertThat(runner.take(earlier, Node.UP)).isEqualTo(ImportRunner.Reached.END);
        assertThat(events()).isZero();
    }

    @Test
    void givesUpWithASentence() {
        takeStep(50);
        runner.giveUp(run);

        assertThat(current().state()).isEqualTo(ImportState.FAILED);
        assertThat(current().failure().orElseThrow()).startsWith("Something went wrong");
    }

    private void cancel() {
        var id = current().id();
        world.as(globex.grace(), () -> importing.imports().cancel(globex.id(), id));
    }

    private boolean takeStep(int rows) {
        return world.as(globex.grace(), () -> step.take(globex.id(), run, rows));
    }

    /** A step that comes this far loses its connection at its very end, its rows written: the plug is pulled. */
    private void cutOffBehindLine(int line) {
        database.asOwner().execute("""
                create or replace function pull_the_plug() returns trigger language plpgsql as $$
                begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$
                """);
        database.asOwner().execute("""
                create trigger cut_off before update on import for each row
                when (new.id = '%s' and new.line > %d) execute function pull_the_plug()
                """.formatted(run.importId(), line));
    }

    private void assertThatEverythingCameOnce() {
        assertThat(current().state()).isEqualTo(ImportState.FINISHED);
        assertThat(current().counts()).isEqualTo(new Counts(shop.sold(), 0, 0, 0, 0, 0, 0, 0));
        assertThat(events()).isEqualTo(shop.sold());
        assertThat(one("select coalesce(sum(revenue), 0) from customer_stat where workspace_id = ?"))
                .isEqualTo(shop.revenue());
    }

    private Import current() {
        return world.as(globex.ada(), () -> importing.imports().require(globex.id(), new ImportId(run.importId())));
    }

    private long events() {
        return one("select count(*) from event where workspace_id = ?");
    }

    private long chunks() {
        return one("select count(*) from import_chunk where workspace_id = ?");
    }

    private long chunks(ImportId id) {
        return one(
                "select count(*) from import_chunk where import_id = '%s' and workspace_id = ?".formatted(id.value()));
    }

    private long one(String sql) {
        return database.asOwner()
                .query(sql, (row, number) -> row.getLong(1), globex.id().value())
                .getFirst();
    }

    /** A node that goes down when it is asked the right question once too often. */
    private record Node(java.util.function.BooleanSupplier goesDown) implements SchedulerState {
        static final Node UP = new Node(() -> false);

        @Override
        public boolean isShuttingDown() {
            return goesDown.getAsBoolean();
        }

        @Override
        public boolean isStarted() {
            return true;
        }

        @Override
        public boolean isPaused() {
            return false;
        }
    }
}
