package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A stage for one transaction: temporary tables of the same names as those that taking customers in writes to, with
 * copies of the customers concerned. They stand in front of the real ones, so that the very same statements play on
 * them; and from then on the transaction is read-only, in which PostgreSQL writes to temporary tables alone. At the
 * transaction's end they are gone. Counts are right for files of any length, in no memory, with nothing to undo.
 */
@Component
class Rehearsal {
    private final JdbcClient jdbc;

    Rehearsal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the stage, where this transaction has none yet, and puts on it whom the identifiers find. */
    void prepare(WorkspaceId workspace, Collection<Identifier> wanted) {
        if (!isSet()) {
            set(workspace);
        }
        copy(workspace, wanted);
    }

    private boolean isSet() {
        return jdbc.sql("select to_regclass('pg_temp.customer') is not null")
                .query(Boolean.class)
                .single();
    }

    private void set(WorkspaceId workspace) {
        create(
                "customer (like public.customer including defaults including generated, primary key (workspace_id, id))");
        create("customer_stat (like public.customer_stat including defaults)");
        create("customer_identifier (like public.customer_identifier including indexes)");
        create("subscription (like public.subscription including indexes)");
        create("subscription_change (like public.subscription_change)");
        create("audit_entry (like public.audit_entry including defaults)");
        create("catalogue_entry (like public.catalogue_entry including indexes)");
        jdbc.sql(
                        "insert into pg_temp.catalogue_entry select * from public.catalogue_entry where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
        // Said although temporary tables come first anyway: a statement prepared earlier on this connection is read
        // anew
        // when the path is another, and not when a table of the same name appears before the one it knows.
        jdbc.sql("set local search_path = pg_temp, public").update();
        jdbc.sql("set local transaction_read_only = on").update();
    }

    private void create(String table) {
        jdbc.sql("create temporary table " + table + " on commit drop").update();
    }

    private void copy(WorkspaceId workspace, Collection<Identifier> wanted) {
        jdbc.sql("""
                with newcomer as (
                    insert into pg_temp.customer (%1$s)
                    select %1$s
                    from public.customer c
                    where c.workspace_id = :workspace
                      and c.id in (select i.customer_id
                                   from unnest(:kinds::text[], :values::text[]) as asked (kind, value)
                                   join public.customer_identifier i
                                     on i.workspace_id = :workspace and i.kind = asked.kind and i.value = asked.value)
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
