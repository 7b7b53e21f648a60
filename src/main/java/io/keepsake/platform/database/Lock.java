package io.keepsake.platform.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of the locks that keep workspaces apart in the database.
 *
 * @param complaint what is wrong where it is open; names follow
 * @param query finds the names of what leaves it open, asked as the role that Keepsake works as
 */
record Lock(String complaint, String query) {
    List<String> leftOpenBy(JdbcClient sql) {
        return sql.sql(query)
                .param("unscoped", UnscopedTables.NAMES)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
