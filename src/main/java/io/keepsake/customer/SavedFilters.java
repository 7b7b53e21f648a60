package io.keepsake.customer;

import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.text.PlainCharacters;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.Rights;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Filters of the customers page under names: saved by one, used by all, changed by whoever saved them and by admins. */
@Service
public class SavedFilters {
    private static final int LONGEST = 80;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Rights rights;

    SavedFilters(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** All of the workspace, by name. */
    @InWorkspace(value = Right.VIEW, readOnly = true)
    public List<SavedFilter> list(WorkspaceId workspace) {
        var user = Ambient.requireUser();
        var admin = rights.has(user, workspace, Right.ADMINISTER);
        return jdbc.sql("""
                select f.id, f.name, f.query, f.user_id, u.name as saved_by
                from saved_filter f
                join app_user u on u.id = f.user_id
                where f.workspace_id = :workspace
                order by lower(f.name), f.id
                """)
                .param("workspace", workspace.value())
                .query((row, number) -> new SavedFilter(
                        row.getLong("id"),
                        row.getString("name"),
                        QueryAddress.read(row.getString("query")).query(),
                        row.getString("saved_by"),
                        admin || row.getInt("user_id") == user.value()))
                .list();
    }

    /** Saves a query under a name that no other filter has, in whatever case. */
    @InWorkspace(Right.EDIT)
    public FilterSaved save(WorkspaceId workspace, String name, CustomerQuery query) {
        var text = name.strip();
        if (text.isEmpty()) {
            return new FilterSaved.Refused("Give the filter a name.");
        }
        if (text.length() > LONGEST || !PlainCharacters.line(text)) {
            return new FilterSaved.Refused("Use at most " + LONGEST + " ordinary characters.");
        }
        if (count(workspace) >= MOST) {
            return new FilterSaved.Refused("There are " + MOST + " saved filters already. Delete one first.");
        }
        return insert(workspace, text, query)
                ? new FilterSaved.Done()
                : new FilterSaved.Refused("There is a filter of this name already.");
    }

    /**
     * Deletes a filter that the user who acts has saved, or any where they administer the workspace.
     *
     * @throws NotPermitted where somebody else saved it
     */
    @InWorkspace(Right.EDIT)
    public void delete(WorkspaceId workspace, long id) {
        var filter = list(workspace).stream().filter(saved -> saved.id() == id).findFirst();
        if (filter.filter(saved -> !saved.changeable()).isPresent()) {
            throw new NotPermitted("Only whoever saved this filter and admins can delete it.");
        }
        jdbc.sql("delete from saved_filter where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    private int count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from saved_filter where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Integer.class)
                .single();
    }

    private boolean insert(WorkspaceId workspace, String name, CustomerQuery query) {
        return jdbc.sql("""
                        insert into saved_filter (workspace_id, id, name, query, user_id, created_at)
                        values (:workspace, :id, :name, :query, :user, now())
                        on conflict do nothing
                        """)
                        .param("workspace", workspace.value())
                        .param("id", TimeOrderedIds.next())
                        .param("name", name)
                        .param("query", QueryAddress.write(query))
                        .param("user", Ambient.requireUser().value())
                        .update()
                == 1;
    }
}
