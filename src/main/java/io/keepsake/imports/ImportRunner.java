package io.keepsake.imports;

import com.github.kagkarlsson.scheduler.SchedulerState;
import io.keepsake.event.EventPreparation;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Carries a check or an import through, step by step, with the rights of the user who began it. May be cut off anywhere,
 * and be begun again by any node.
 */
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int ROWS = 2_000;

    private final ImportCheck check;
    private final ImportStep step;
    private final ImportEnd end;
    private final EventPreparation preparation;

    ImportRunner(ImportCheck check, ImportStep step, ImportEnd end, EventPreparation preparation) {
        this.check = check;
        this.step = step;
        this.end = end;
        this.preparation = preparation;
    }

    /** How far a job got. */
    enum Reached {
        END,
        /** The node goes down: another one takes over. */
        PAUSE
    }

    Reached check(ImportRun run, SchedulerState node) {
        return asItsUser(run, workspace -> {
            check.run(workspace, run, node::isShuttingDown).ifPresent(months -> {
                if (!months.isEmpty()) {
                    preparation.makeRoom(workspace, months);
                }
            });
            return node.isShuttingDown() ? Reached.PAUSE : Reached.END;
        });
    }

    Reached take(ImportRun run, SchedulerState node) {
        var reached = asItsUser(run, workspace -> {
            var goesOn = true;
            while (goesOn && !node.isShuttingDown()) {
                goesOn = step(workspace, run);
            }
            return goesOn ? Reached.PAUSE : Reached.END;
        });
        if (reached == Reached.END) {
            // whoever cancelled has not waited for this
            Ambient.asKeepsake(() -> end.removeFile(new WorkspaceId(run.workspace()), run));
        }
        return reached;
    }

    /** Work that failed too often to be tried again. */
    void giveUp(ImportRun run) {
        Ambient.as(new Actor.Keepsake(), () -> {
            end.stop(
                    new WorkspaceId(run.workspace()),
                    run,
                    "Something went wrong that Keepsake could not put right. The log of the server says more.");
            return Reached.END;
        });
    }

    private Reached asItsUser(ImportRun run, java.util.function.Function<WorkspaceId, Reached> work) {
        var workspace = new WorkspaceId(run.workspace());
        var user = Ambient.as(new Actor.Keepsake(), () -> end.user(workspace, run));
        if (user.isEmpty()) {
            return Reached.END;
        }
        try {
            return Ambient.as(new Actor.User(user.get()), () -> work.apply(workspace));
        } catch (NotPermitted lost) {
            return Ambient.as(new Actor.Keepsake(), () -> {
                end.stop(
                        workspace, run, "Stopped because whoever started it may no longer import into this workspace.");
                return Reached.END;
            });
        }
    }

    /** A row that the database will not have must not keep the others out: the step is repeated in ever smaller ones. */
    private boolean step(WorkspaceId workspace, ImportRun run) {
        for (int rows = ROWS; rows > 0; rows /= 10) {
            try {
                return step.take(workspace, run, rows);
            } catch (DataIntegrityViolationException refused) {
                LOG.warn("Import {} of workspace {}: refused {} rows or fewer", run.importId(), run.workspace(), rows);
            }
        }
        return step.leaveOut(workspace, run);
    }
}
