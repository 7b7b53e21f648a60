package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds for all reads of lists: a list is an answer to somebody who waits. */
@Component
class ListReads {
    /** PostgreSQL's query_canceled. */
    private static final String CANCELLED = "57014";

    private final JdbcClient jdbc;

    ListReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads in the running transaction, each statement in three seconds.
     *
     * @throws SearchTooSlow where one of them needs longer
     */
    <T> T read(WorkspaceId workspace, Supplier<T> reading) {
        try {
            // every list is planned for its own values: a plan for any values would suit none; compiling takes longer
            // than reading
            jdbc.sql("""
                    set local statement_timeout = '3s';
                    set local plan_cache_mode = force_custom_plan;
                    set local jit = off
                    """).update();
            return reading.get();
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                throw new SearchTooSlow(failed);
            }
            throw failed;
        }
    }
}
