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
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Filters of the customers page under names: saved by one, used by all, changed by whoever saved them and by admins. */
@Service
public class SavedFilters {
    private static final int LONGEST = 80;
    private static final int MOST = 200;

    private static final FilterSaved NAME_TAKEN = new FilterSaved.Refused("There is a filter of this name already.");

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Attempts attempts;

    SavedFilters(JdbcClient jdbc, Rights rights, Attempts attempts) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.attempts = attempts;
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
        var text = Blank.strip(name);
        return problem(text)
                .or(() -> tooMany(workspace))
                .orElseGet(() -> insert(workspace, text, query) ? new FilterSaved.Done() : NAME_TAKEN);
    }

    /**
     * Gives a filter another name, under the same conditions as {@link #save}; one that is not there any more is left alone.
     *
     * @throws NotPermitted where {@link SavedFilter#changeable} says no
     */
    @InWorkspace(Right.EDIT)
    public FilterSaved rename(WorkspaceId workspace, long id, String name) {
        requireChangeable(workspace, id, "rename");
        var text = Blank.strip(name);
        return problem(text).orElseGet(() -> attempts.untilAlone(() -> renameOnce(workspace, id, text)));
    }

    /**
     * Deletes a filter that the user who acts has saved, or any where they administer the workspace.
     *
     * @throws NotPermitted where {@link SavedFilter#changeable} says no
     */
    @InWorkspace(Right.EDIT)
    public void delete(WorkspaceId workspace, long id) {
        requireChangeable(workspace, id, "delete");
        jdbc.sql("delete from saved_filter where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    private void requireChangeable(WorkspaceId workspace, long id, String how) {
        if (list(workspace).stream().anyMatch(saved -> saved.id() == id && !saved.changeable())) {
            throw new NotPermitted("Only whoever saved this filter and admins can " + how + " it.");
        }
    }

    private static Optional<FilterSaved> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of(new FilterSaved.Refused("Give the filter a name."));
        }
        return name.length() > LONGEST || !PlainCharacters.line(name)
                ? Optional.of(new FilterSaved.Refused("Use at most " + LONGEST + " ordinary characters."))
                : Optional.empty();
    }

    private Optional<FilterSaved> tooMany(WorkspaceId workspace) {
        return count(workspace) < MOST
                ? Optional.empty()
                : Optional.of(
                        new FilterSaved.Refused("There are " + MOST + " saved filters already. Delete one first."));
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

    private FilterSaved renameOnce(WorkspaceId workspace, long id, String name) {
        var taken = jdbc.sql("""
                select exists (select 1 from saved_filter
                               where workspace_id = :workspace and lower(name) = lower(:name) and id <> :id)
                """)
                .param("workspace", workspace.value())
                .param("name", name)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (taken) {
            return NAME_TAKEN;
        }
        jdbc.sql("update saved_filter set name = :name where workspace_id = :workspace and id = :id")
                .param("name", name)
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
        return new FilterSaved.Done();
    }
}
