package io.keepsake.customer;

import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps customers as they are while something is added to them: collecting, editing and archiving take turns. */
@Service
public class CustomerLocks {
    private final JdbcClient jdbc;

    CustomerLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the customers from being archived until the running transaction ends; all else may go on with them. Nothing is
     * said of those that are not there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepFromArchiving(WorkspaceId workspace, Collection<CustomerId> customers) {
        jdbc.sql("""
                select id
                from customer
                where workspace_id = :workspace and id = any(:ids)
                order by id
                for key share
                """)
                .param("workspace", workspace.value())
                .param("ids", CustomerId.values(customers))
                .query(row -> {});
    }

    /**
     * Locks the customers until the running transaction ends, in one order, so that two who lock some of the same wait for
     * each other instead of for one another.
     *
     * @return those that are archived by now
     * @throws NotFound where one of them is not a customer of the workspace
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CustomerId> lock(WorkspaceId workspace, Collection<CustomerId> customers) {
        var missing = new HashSet<>(customers);
        var archived = new HashSet<CustomerId>();
        // "no key" leaves alone those who only refer to the customer
        jdbc.sql("""
                select id, archive_label is not null as archived
                from customer
                where workspace_id = :workspace and id = any(:ids)
                order by id
                for no key update
                """)
                .param("workspace", workspace.value())
                .param("ids", CustomerId.values(missing))
                .query(row -> {
                    var id = new CustomerId(row.getLong("id"));
                    missing.remove(id);
                    if (row.getBoolean("archived")) {
                        archived.add(id);
                    }
                });
        if (!missing.isEmpty()) {
            throw new NotFound("There is no such customer.");
        }
        return archived;
    }
}
