package io.keepsake.customer;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which columns a user has chosen for the lists of a workspace. Each user's own, so that the right to see is enough. */
@Service
public class ChosenColumns {
    private final JdbcClient jdbc;

    ChosenColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the user who acts has chosen, else the usual ones. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public Set<CustomerColumn> of(WorkspaceId workspace) {
        return jdbc.sql("select columns from grid_preference where workspace_id = :workspace and user_id = :user")
                .param("workspace", workspace.value())
                .param("user", Ambient.requireUser().value())
                .query((row, number) -> (String[]) row.getArray("columns").getArray())
                .optional()
                .map(ChosenColumns::known)
                .orElseGet(CustomerColumn::usual);
    }

    /** Remembers what the user who acts has chosen; none leaves the name alone. */
    @InWorkspace(Right.VIEW)
    public void choose(WorkspaceId workspace, Set<CustomerColumn> columns) {
        jdbc.sql("""
                insert into grid_preference (workspace_id, user_id, columns)
                values (:workspace, :user, :columns)
                on conflict (workspace_id, user_id) do update set columns = excluded.columns
                """)
                .param("workspace", workspace.value())
                .param("user", Ambient.requireUser().value())
                .param("columns", columns.stream().map(CustomerColumn::stored).toArray(String[]::new))
                .update();
    }

    /** Columns that a newer Keepsake knows, or an older one knew, are passed over. */
    private static Set<CustomerColumn> known(String[] stored) {
        var columns = EnumSet.noneOf(CustomerColumn.class);
        Arrays.stream(stored)
                .map(CustomerColumn::ofStored)
                .flatMap(Optional::stream)
                .forEach(columns::add);
        return Collections.unmodifiableSet(columns);
    }
}
