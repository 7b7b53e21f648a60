package io.keepsake.customer;

import io.keepsake.platform.database.OneSession;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A stage: temporary tables of the same names as those that taking customers in writes to, with copies of the customers
 * concerned. They stand in front of the real ones, so that the very same statements play on them; and from then on the
 * transaction is read-only, in which PostgreSQL writes to temporary tables alone. The stage lasts for {@link OneSession}
 * that is kept, else for the transaction. Counts are right for files of any length, in no memory, with nothing to undo.
 */
@Component
class Rehearsal {
    private final JdbcClient jdbc;

    Rehearsal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the stage, where there is none yet, and puts on it whom the identifiers find. */
    void prepare(WorkspaceId workspace, Collection<Identifier> wanted) {
        if (!isSet()) {
            set(workspace);
        }
        enter();
        copy(workspace, wanted);
    }

    private boolean isSet() {
        return jdbc.sql("select to_regclass('pg_temp.customer') is not null")
                .query(Boolean.class)
                .single();
    }

    private void set(WorkspaceId workspace) {
        // Keys without the workspace, as there is but one: a stage has no statistics, and by those the planner assumes
        // it would read all that is on it for each chunk of rows.
        create("customer (like public.customer including defaults including generated, primary key (id))");
        create("customer_stat (like public.customer_stat including defaults)");
        create("customer_identifier (like public.customer_identifier, primary key (kind, value))");
        create("subscription (like public.subscription including indexes)");
        create("subscription_change (like public.subscription_change)");
        create("audit_entry (like public.audit_entry including defaults)");
        create("catalogue_entry (like public.catalogue_entry including defaults including indexes)");
        create("catalogue_delta (like public.catalogue_delta)");
        jdbc.sql(
                        "insert into pg_temp.catalogue_entry select * from public.catalogue_entry where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
    }

    private void enter() {
        // Said also where temporary tables come first anyway: a statement prepared earlier on this connection is read
        // anew when the path is another, and not when a table of the same name appears before the one it knows.
        jdbc.sql("set local search_path = pg_temp, public").update();
        // what is best for the first rows on the stage is not for a million
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        jdbc.sql("set local transaction_read_only = on").update();
    }

    private void create(String table) {
        var lasting = OneSession.isKept() ? "" : " on commit drop";
        jdbc.sql("create temporary table " + table + lasting).update();
    }

    private void copy(WorkspaceId workspace, Collection<Identifier> wanted) {
        jdbc.sql("""
                with newcomer as (
                    insert into pg_temp.customer (%1$s)
                    select %1$s
                    from public.customer c
                    where c.workspace_id = :workspace
                      and c.id = any(array(
                          select i.customer_id
                          from unnest(:kinds::text[], :values::text[]) as asked (kind, value)
                          -- as in Identifiers.owners()
                          cross join lateral (
                              select i.customer_id
                              from public.customer_identifier i
                              where i.workspace_id = :workspace and i.kind = asked.kind and i.value = asked.value
                              offset 0
                          ) i))
                    on conflict do nothing
                    returning workspace_id, id
                ), identifier as (
                    insert into pg_temp.customer_identifier
                    select i.*
                    from newcomer n
                    join public.customer_identifier i on i.workspace_id = n.workspace_id and i.customer_id = n.id
                )
                insert into pg_temp.subscription
                select s.*
                from newcomer n
                join public.subscription s on s.workspace_id = n.workspace_id and s.customer_id = n.id
                """.formatted(CustomerRepository.COLUMNS))
                .param("workspace", workspace.value())
                .param(
                        "kinds",
                        wanted.stream()
                                .map(identifier -> identifier.kind().stored())
                                .toArray(String[]::new))
                .param("values", wanted.stream().map(Identifier::value).toArray(String[]::new))
                .update();
    }
}
