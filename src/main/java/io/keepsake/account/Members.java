package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.Rights;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WithoutWorkspace;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which user stands how in which workspace. Asked anew at each call, so that a change counts at once. */
@Service
public class Members implements Rights {
    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stronger of the user's roles in the workspace and in its account; empty where they may not enter. */
    @WithoutWorkspace(readOnly = true)
    public Optional<Role> role(UserId user, WorkspaceId workspace) {
        return jdbc
                .sql("""
                select m.role from workspace_member m
                join app_user u on u.id = m.user_id and u.disabled_at is null
                where m.workspace_id = :workspace and m.user_id = :user
                union all
                select m.role from account_member m
                join workspace w on w.account_id = m.account_id
                join app_user u on u.id = m.user_id and u.disabled_at is null
                where w.id = :workspace and m.user_id = :user
                """)
                .param("workspace", workspace.value())
                .param("user", user.value())
                .query((row, number) -> Role.ofStored(row.getString("role")))
                .list()
                .stream()
                .max(Comparator.naturalOrder());
    }

    /** Makes the user a member of one workspace, or changes their role there. */
    @WithoutWorkspace
    public void join(WorkspaceId workspace, UserId user, Role role) {
        Ambient.requireKeepsake();
        jdbc.sql("""
                insert into workspace_member (workspace_id, user_id, role, created_at)
                values (:workspace, :user, :role, now())
                on conflict (workspace_id, user_id) do update set role = excluded.role
                """)
                .param("workspace", workspace.value())
                .param("user", user.value())
                .param("role", role.stored())
                .update();
    }

    /** Makes the user Owner or Admin of an account and so of all its workspaces, or changes which of the two. */
    @WithoutWorkspace
    public void joinAccount(AccountId account, UserId user, Role role) {
        Ambient.requireKeepsake();
        jdbc.sql("""
                insert into account_member (account_id, user_id, role, created_at)
                values (:account, :user, :role, now())
                on conflict (account_id, user_id) do update set role = excluded.role
                """)
                .param("account", account.value())
                .param("user", user.value())
                .param("role", role.stored())
                .update();
    }

    @Override
    @WithoutWorkspace(readOnly = true)
    public boolean has(UserId user, WorkspaceId workspace, Right right) {
        return role(user, workspace).filter(role -> role.allows(right)).isPresent();
    }
}
