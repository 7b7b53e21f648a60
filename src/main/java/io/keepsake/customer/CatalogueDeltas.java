package io.keepsake.customer;

import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be added to the counts of the data catalogue: a row for each intake, so that none waits for another. */
@Component
public class CatalogueDeltas {
    private final JdbcClient jdbc;

    CatalogueDeltas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what was met, in the transaction that keeps it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(WorkspaceId workspace, CatalogueTally tally) {
        if (tally.isEmpty()) {
            return;
        }
        jdbc.sql("insert into catalogue_delta (workspace_id, id, counts) values (:workspace, :id, :counts::jsonb)")
                .param("workspace", workspace.value())
                .param("id", TimeOrderedIds.next())
                .param("counts", tally.json().toString())
                .update();
    }
}
