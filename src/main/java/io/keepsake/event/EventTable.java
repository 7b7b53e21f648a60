package io.keepsake.event;

import io.keepsake.platform.workspace.WithoutWorkspace;
import java.time.YearMonth;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of all workspaces' events as a whole: its partitions, one for each month in UTC. */
@Component
class EventTable {
    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the months' partitions where there are none. Attaching one waits for every transaction that has written a
     * customer, whom events refer to, and holds the next ones up until the running transaction ends.
     */
    @WithoutWorkspace
    void makePartitions(Collection<YearMonth> months) {
        jdbc.sql("select ensure_event_partition(month::date) from unnest(:months) month order by month")
                .param(
                        "months",
                        months.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new))
                .query(Boolean.class)
                .list();
    }

    /** How many events stand in no month's partition, 1,000 at most: there should be none. */
    @WithoutWorkspace(readOnly = true)
    long rowsWithoutPartition() {
        return jdbc.sql("select event_default_rows()").query(Long.class).single();
    }
}
