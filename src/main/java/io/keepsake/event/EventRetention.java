package io.keepsake.event;

import io.keepsake.account.AuditLog;
import io.keepsake.account.Workspaces;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerLocks;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How long a workspace keeps what its customers did: for good, unless it says otherwise. Events that are older go, by a
 * job each hour; orders, revenue, first and last seen stay what they were.
 */
@Service
public class EventRetention {
    /** The longest time there is, in months; whoever wants more keeps events for good. */
    public static final int MOST_MONTHS = 240;

    /** So many that a job is quick, so few that it holds nobody up. */
    private static final int PORTION = 5_000;

    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final CustomerLocks customers;
    private final AuditLog audit;

    EventRetention(JdbcClient jdbc, Workspaces workspaces, CustomerLocks customers, AuditLog audit) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.customers = customers;
        this.audit = audit;
    }

    /** For how many months events are kept; empty where that is for good. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Optional<Integer> months(WorkspaceId workspace) {
        return read(workspace);
    }

    /**
     * What keeping events for so many months would take now.
     *
     * @param months 1 to {@value #MOST_MONTHS}
     */
    @InWorkspace(value = Right.ADMINISTER, readOnly = true)
    public Outdated outdated(WorkspaceId workspace, int months) {
        var day = firstDay(workspace, months);
        var events = jdbc.sql("""
                select count(*)
                from (select from event where workspace_id = :workspace and occurred_at < :start limit :most) outdated
                """)
                .param("workspace", workspace.value())
                .param("start", Timestamp.from(start(workspace, months)))
                .param("most", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
        return new Outdated(day, Math.min(events, MOST_COUNTED), events > MOST_COUNTED);
    }

    /**
     * Events that are too old.
     *
     * @param before the first day that is kept, in the workspace's time zone
     * @param events how many there are, 10,000 at most
     * @param more whether there are more of them
     */
    public record Outdated(LocalDate before, long events, boolean more) {}

    /**
     * Keeps events for so long from now on. What is older by then goes within the hour, and does not come back.
     *
     * @param months 1 to {@value #MOST_MONTHS}; empty for good
     * @throws IllegalArgumentException where it is another number
     */
    @InWorkspace(Right.ADMINISTER)
    public void keepFor(WorkspaceId workspace, Optional<Integer> months) {
        if (months.filter(number -> number < 1 || number > MOST_MONTHS).isPresent()) {
            throw new IllegalArgumentException("Events are kept for 1 to " + MOST_MONTHS + " months, or for good.");
        }
        if (months.equals(read(workspace))) {
            return;
        }
        months.ifPresentOrElse(number -> limit(workspace, number), () -> keepForGood(workspace));
        audit.record(
                workspace,
                months.map(number -> "Limited the time that events are kept").orElse("Kept events for good"),
                null,
                List.of("Retention of events"));
    }

    /** Removes some of the events whose time is over. @return whether there may be more */
    @InWorkspace(Right.ADMINISTER)
    boolean removeSome(WorkspaceId workspace) {
        return read(workspace)
                .map(months -> remove(workspace, start(workspace, months)))
                .orElse(false);
    }

    private Optional<Integer> read(WorkspaceId workspace) {
        return jdbc.sql("select months from event_retention where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Integer.class)
                .optional();
    }

    private void limit(WorkspaceId workspace, int months) {
        jdbc.sql("""
                insert into event_retention (workspace_id, months) values (:workspace, :months)
                on conflict (workspace_id) do update set months = excluded.months
                """)
                .param("workspace", workspace.value())
                .param("months", months)
                .update();
    }

    private void keepForGood(WorkspaceId workspace) {
        jdbc.sql("delete from event_retention where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
    }

    private LocalDate firstDay(WorkspaceId workspace, int months) {
        return LocalDate.now(workspaces.require(workspace).zone()).minusMonths(months);
    }

    private Instant start(WorkspaceId workspace, int months) {
        return firstDay(workspace, months)
                .atStartOfDay(workspaces.require(workspace).zone())
                .toInstant();
    }

    private boolean remove(WorkspaceId workspace, Instant start) {
        var oldest = oldest(workspace, start);
        if (!oldest.isEmpty()) {
            remove(workspace, oldest);
        }
        return oldest.size() == PORTION;
    }

    /** @param oldest in order; of other customers none goes, as nothing keeps them from being archived meanwhile */
    private void remove(WorkspaceId workspace, List<Old> oldest) {
        var owners = oldest.stream().map(Old::customer).distinct().toList();
        // an archive counts its customer's events before and after
        customers.keepFromArchiving(workspace, owners);
        jdbc.sql("""
                delete from event
                where workspace_id = :workspace and occurred_at <= :time::timestamptz
                  and (occurred_at, id) <= (:time::timestamptz, :id)
                  and customer_id = any(:customers)
                """)
                .param("workspace", workspace.value())
                .param("time", oldest.getLast().occurredAt)
                .param("id", oldest.getLast().id)
                .param("customers", CustomerId.values(owners))
                .update();
    }

    private List<Old> oldest(WorkspaceId workspace, Instant start) {
        return jdbc.sql("""
                select occurred_at::text as occurred_at, id, customer_id
                from event
                where workspace_id = :workspace and occurred_at < :start
                order by occurred_at, id
                limit :portion
                """)
                .param("workspace", workspace.value())
                .param("start", Timestamp.from(start))
                .param("portion", PORTION)
                .query((row, number) -> new Old(
                        row.getString("occurred_at"), row.getLong("id"), new CustomerId(row.getLong("customer_id"))))
                .list();
    }

    /** @param occurredAt as PostgreSQL writes it, to the microsecond and with its zone */
    private record Old(String occurredAt, long id, CustomerId customer) {}
}
