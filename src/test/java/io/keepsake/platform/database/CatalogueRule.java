package io.keepsake.platform.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A rule of ARCHITECTURE's that the database's own catalogue can tell of.
 *
 * @param query finds the names of what is against it
 * @param exceptions which of those are right nevertheless, and why
 */
record CatalogueRule(String name, String query, Map<String, String> exceptions) {
    CatalogueRule(String name, String query) {
        this(name, query, Map.of());
    }

    CatalogueRule except(String offender, String reason) {
        var more = new HashMap<>(exceptions);
        more.put(offender, reason);
        return new CatalogueRule(name, query, Map.copyOf(more));
    }

    /** What is against the rule, without the exceptions. */
    List<String> broken(JdbcTemplate sql) {
        return found(sql).stream()
                .filter(offender -> !exceptions.containsKey(offender))
                .toList();
    }

    /** Everything the query finds. */
    List<String> found(JdbcTemplate sql) {
        return JdbcClient.create(sql)
                .sql(query)
                .param("unscoped", UnscopedTables.NAMES)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public String toString() {
        return name;
    }
}
