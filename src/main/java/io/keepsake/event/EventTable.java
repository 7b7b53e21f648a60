package io.keepsake.event;

import io.keepsake.platform.workspace.WithoutWorkspace;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of all workspaces' events as a whole: its partitions, one for each month in UTC, and for each year long ago. */
@Component
class EventTable {
    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the months that have no partition, as far as the running transaction sees. */
    @WithoutWorkspace(readOnly = true)
    Set<YearMonth> without(Collection<YearMonth> months) {
        return new HashSet<>(jdbc.sql("""
                select to_char(month, 'YYYY-MM') as month
                from unnest(:months::date[]) month
                where to_regclass(to_char(month, '"public.event_"YYYY_MM')) is null
                  and to_regclass(to_char(month, '"public.event_"YYYY')) is null
                """)
                .param("months", firstDays(months))
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .list());
    }

    /**
     * Makes the months' partitions where there are none. Attaching one waits for every transaction that has written a
     * customer, whom events refer to, and holds the next ones up until the running transaction ends.
     */
    @WithoutWorkspace
    void makePartitions(Collection<YearMonth> months) {
        jdbc.sql("select ensure_event_partition(month::date) from unnest(:months) month order by month")
                .param("months", firstDays(months))
                .query(Boolean.class)
                .list();
    }

    /** How many events stand in no month's partition, 1,000 at most: there should be none. */
    @WithoutWorkspace(readOnly = true)
    long rowsWithoutPartition() {
        return jdbc.sql("select event_default_rows()").query(Long.class).single();
    }

    private static String[] firstDays(Collection<YearMonth> months) {
        return months.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new);
    }
}
