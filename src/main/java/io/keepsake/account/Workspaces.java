package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WithoutWorkspace;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The workspaces, as the users who may enter them see them. One that is not theirs does not exist for them. */
@Service
public class Workspaces {
    private static final String WORKSPACE = """
            select w.id, w.slug, w.name, a.name as account, w.time_zone, w.currency, w.country
            from workspace w
            join account a on a.id = w.account_id
            """;
    private static final String ENTERED_BY_USER = """
            (exists (select 1 from workspace_member m where m.workspace_id = w.id and m.user_id = :user)
             or exists (select 1 from account_member m where m.account_id = w.account_id and m.user_id = :user))
            """;

    private final JdbcClient jdbc;
    private final Members members;

    Workspaces(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /**
     * The workspace of an address, as the user who acts stands in it.
     *
     * @throws NotFound where there is none of that name, and just so where the user may not enter it
     */
    @WithoutWorkspace(readOnly = true)
    public Entered enter(String slug) {
        var user = Ambient.requireUser();
        return find(user, slug)
                .flatMap(workspace -> members.role(user, workspace.id()).map(role -> new Entered(workspace, role)))
                .orElseThrow(() -> new NotFound("There is no such workspace."));
    }

    /** Those the user may enter, by account and name. */
    @WithoutWorkspace(readOnly = true)
    public List<Workspace> list(UserId user) {
        return jdbc.sql(WORKSPACE + " where " + ENTERED_BY_USER + " order by a.name, w.name, w.id")
                .param("user", user.value())
                .query(Workspaces::workspace)
                .list();
    }

    /** Empty where there is none of that name, and just so where the user may not enter it. */
    @WithoutWorkspace(readOnly = true)
    public Optional<Workspace> find(UserId user, String slug) {
        if (!NewWorkspace.isSlug(slug)) {
            return Optional.empty();
        }
        return jdbc.sql(WORKSPACE + " where w.slug = :slug and " + ENTERED_BY_USER)
                .param("slug", slug)
                .param("user", user.value())
                .query(Workspaces::workspace)
                .optional();
    }

    /** Remembers it as the place to land in next time. Who may enter is asked elsewhere. */
    @WithoutWorkspace
    public void remember(UserId user, WorkspaceId workspace) {
        jdbc.sql("""
                update app_user set last_workspace_id = :workspace
                where id = :user and last_workspace_id is distinct from :workspace
                """)
                .param("workspace", workspace.value())
                .param("user", user.value())
                .update();
    }

    /** Where the user lands: the workspace last used if they still may enter it, else the first of theirs. */
    @WithoutWorkspace(readOnly = true)
    public Optional<Workspace> landing(UserId user) {
        return jdbc.sql(WORKSPACE + " where " + ENTERED_BY_USER + """
                order by w.id = (select u.last_workspace_id from app_user u where u.id = :user) desc nulls last,
                         a.name, w.name, w.id
                limit 1
                """)
                .param("user", user.value())
                .query(Workspaces::workspace)
                .optional();
    }

    /** By id, for services that were handed one; who may enter is asked elsewhere. @throws NotFound */
    @WithoutWorkspace(readOnly = true)
    public Workspace require(WorkspaceId id) {
        return jdbc.sql(WORKSPACE + " where w.id = :id")
                .param("id", id.value())
                .query(Workspaces::workspace)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such workspace."));
    }

    /** Those of all accounts, for what Keepsake itself does in each. */
    @WithoutWorkspace(readOnly = true)
    public List<WorkspaceId> ids() {
        return jdbc.sql("select id from workspace order by id")
                .query((row, number) -> new WorkspaceId(row.getInt("id")))
                .list();
    }

    private static Workspace workspace(ResultSet row, int number) throws SQLException {
        return new Workspace(
                new WorkspaceId(row.getInt("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("account"),
                ZoneId.of(row.getString("time_zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("country"));
    }
}
