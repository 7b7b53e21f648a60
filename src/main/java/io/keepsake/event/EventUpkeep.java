package io.keepsake.event;

import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the table of events needs from time to time. */
@Component
class EventUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(EventUpkeep.class);
    private static final int MONTHS_AHEAD = 3;

    private final EventTable table;
    private final EventMessages messages;
    private final Workspaces workspaces;
    private final CollectingRemains remains;
    private final EventRetention retention;

    EventUpkeep(
            EventTable table,
            EventMessages messages,
            Workspaces workspaces,
            CollectingRemains remains,
            EventRetention retention) {
        this.table = table;
        this.messages = messages;
        this.workspaces = workspaces;
        this.remains = remains;
        this.retention = retention;
    }

    void run() {
        makePartitionsAhead();
        warnOfStrays();
        workspaces.ids().forEach(this::forgetOldMessages);
        workspaces.ids().forEach(remains::remove);
        workspaces.ids().forEach(this::removeOldEvents);
    }

    private void makePartitionsAhead() {
        var now = YearMonth.now(Clock.systemUTC());
        table.makePartitions(LongStream.rangeClosed(0, MONTHS_AHEAD)
                .mapToObj(now::plusMonths)
                .toList());
    }

    private void warnOfStrays() {
        var strays = table.rowsWithoutPartition();
        if (strays > 0) {
            LOG.warn(
                    "At least {} events stand in no month's partition (table event_default). They are found and counted,"
                            + " but their months get no partition before they are moved.",
                    strays);
        }
    }

    private void forgetOldMessages(WorkspaceId workspace) {
        boolean more;
        do {
            more = messages.forgetSomeOld(workspace);
        } while (more);
    }

    private void removeOldEvents(WorkspaceId workspace) {
        boolean more;
        do {
            more = retention.removeSome(workspace);
        } while (more);
    }
}
