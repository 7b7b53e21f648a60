package io.keepsake.platform.workspace;

import io.keepsake.platform.data.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A service as any feature has them, forgetful on purpose: its SQL names no workspace. */
@Service
class Notebook {
    private final JdbcClient jdbc;

    Notebook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<String> read(WorkspaceId workspace) {
        return jdbc.sql("select action from audit_entry order by id")
                .query(Notebook::action)
                .list();
    }

    @InWorkspace(Right.EDIT)
    public void write(WorkspaceId workspace, WorkspaceId into, String action) {
        jdbc.sql("insert into audit_entry (workspace_id, id, at, action) values (:into, :id, now(), :action)")
                .param("into", into.value())
                .param("id", TimeOrderedIds.next())
                .param("action", action)
                .update();
    }

    @InWorkspace(Right.EDIT)
    public void writeAndFail(WorkspaceId workspace, String action) {
        write(workspace, workspace, action);
        throw new IllegalStateException("after writing");
    }

    @InWorkspace(Right.VIEW)
    public <T> T during(WorkspaceId workspace, Supplier<T> work) {
        return work.get();
    }

    @WithoutWorkspace
    public <T> T without(Supplier<T> work) {
        return work.get();
    }

    private static String action(ResultSet row, int number) throws SQLException {
        return row.getString("action");
    }
}
