package io.keepsake;

import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in all tables of a workspace, as one number a table: equal before and after means that nothing changed. */
public final class Checksums {
    private Checksums() {}

    /** By table; seen by the owner, whom no policy holds back. */
    public static Map<String, String> of(TestDatabase database, WorkspaceId workspace) {
        return of(database.asOwner(), workspace);
    }

    /** By table. @param sql of somebody whom no policy holds back */
    public static Map<String, String> of(JdbcTemplate sql, WorkspaceId workspace) {
        var checksums = new TreeMap<String, String>();
        for (var table : tables(sql)) {
            checksums.put(
                    table,
                    sql.queryForObject(
                            "select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from " + table
                                    + " t where workspace_id = ?",
                            String.class,
                            workspace.value()));
        }
        return checksums;
    }

    private static Iterable<String> tables(JdbcTemplate sql) {
        return sql.queryForList("""
                select distinct c.table_name
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'
                """, String.class);
    }
}
