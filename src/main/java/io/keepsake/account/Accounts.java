package io.keepsake.account;

import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.WithoutWorkspace;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The companies that hold workspaces. Made by Keepsake itself only: at the first set-up and for the demo. */
@Service
public class Accounts {
    private final JdbcClient jdbc;
    private final Workspaces workspaces;

    Accounts(JdbcClient jdbc, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
    }

    /** Whether there is any: without one Keepsake waits for its first set-up. */
    @WithoutWorkspace(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /** The account of that name, the oldest where there are several. */
    @WithoutWorkspace(readOnly = true)
    public Optional<AccountId> find(String name) {
        return jdbc.sql("select id from account where name = :name order by id limit 1")
                .param("name", name)
                .query((row, number) -> new AccountId(row.getInt("id")))
                .optional();
    }

    /** Makes an account without workspaces and members. */
    @WithoutWorkspace
    public AccountId create(String name) {
        Ambient.requireKeepsake();
        var id = jdbc.sql("insert into account (name, created_at) values (:name, now()) returning id")
                .param("name", name.strip())
                .query(Integer.class)
                .single();
        return new AccountId(id);
    }

    /** Adds a workspace. @throws SlugTaken where its address is another's */
    @WithoutWorkspace
    public Workspace addWorkspace(AccountId account, NewWorkspace workspace) {
        Ambient.requireKeepsake();
        try {
            return workspaces.require(new WorkspaceId(insert(account, workspace)));
        } catch (DuplicateKeyException taken) {
            throw new SlugTaken(workspace.slug());
        }
    }

    private int insert(AccountId account, NewWorkspace workspace) {
        return jdbc.sql("""
                insert into workspace (account_id, slug, name, time_zone, currency, country, created_at)
                values (:account, :slug, :name, :zone, :currency, :country, now())
                returning id
                """)
                .param("account", account.value())
                .param("slug", workspace.slug())
                .param("name", workspace.name().strip())
                .param("zone", workspace.zone().getId())
                .param("currency", workspace.currency().getCurrencyCode())
                .param("country", workspace.country())
                .query(Integer.class)
                .single();
    }
}
