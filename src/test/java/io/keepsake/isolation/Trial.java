package io.keepsake.isolation;

import io.keepsake.OneTransaction;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Calls a service, looks what came of it in all tables of two workspaces, and takes it back: the transaction of every
 * trial is rolled back, so that the next one finds the world as it was.
 */
@Component
class Trial {
    /**
     * What came of a call.
     *
     * @param answer of the service, or the name of its exception
     * @param refused whether there was an exception
     * @param changedHere tables with other rows than before, in the workspace it was made in
     * @param changedThere the same of the other workspace
     */
    record Outcome(String answer, boolean refused, Set<String> changedHere, Set<String> changedThere) {}

    private final World world;
    private final OneTransaction transaction;
    private final JdbcClient jdbc;

    Trial(World world, OneTransaction transaction, JdbcClient jdbc) {
        this.world = world;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Lets trials see all rows, also those that are not committed yet: with a function of the owner's. */
    static void prepare(TestDatabase database) {
        database.asOwner().execute("""
                create or replace function rows_of(workspace int) returns table (name text, rows text)
                    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
                as $$
                begin
                    for name in
                        select c.relname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                    loop
                        execute format('select count(*) || '' '' || coalesce(sum(hashtext(t::text)), 0)
                                        from public.%I t where workspace_id = $1', name) into rows using workspace;
                        return next;
                    end loop;
                end
                $$;
                revoke all on function rows_of(int) from public;
                grant execute on function rows_of(int) to keepsake_app
                """);
    }

    /** Calls it in the one workspace, on those things. */
    Outcome of(Probe probe, UserId user, WorkspaceId here, Things things, WorkspaceId there) {
        return world.as(
                user,
                () -> transaction.of(here, () -> {
                    var before = rows(here);
                    var beforeThere = rows(there);
                    var answer = answer(probe, here, things, TransactionAspectSupport.currentTransactionStatus());
                    return new Outcome(
                            answer.text(),
                            answer.refused(),
                            changed(before, rows(here)),
                            changed(beforeThere, rows(there)));
                }));
    }

    /** As for its caller, a call that fails leaves nothing behind. */
    private static Answer answer(Probe probe, WorkspaceId workspace, Things things, TransactionStatus transaction) {
        transaction.setRollbackOnly();
        var beforehand = transaction.createSavepoint();
        try {
            return new Answer(String.valueOf(probe.call().in(workspace, things)), false);
        } catch (Exception refused) {
            transaction.rollbackToSavepoint(beforehand);
            return new Answer(refused.getClass().getSimpleName(), true);
        }
    }

    private record Answer(String text, boolean refused) {}

    private Map<String, String> rows(WorkspaceId workspace) {
        return jdbc
                .sql("select name, rows from rows_of(:id)")
                .param("id", workspace.value())
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("rows")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var same = new HashSet<>(after.entrySet());
        same.retainAll(before.entrySet());
        var changed = new TreeSet<>(after.keySet());
        same.forEach(table -> changed.remove(table.getKey()));
        return changed;
    }
}
