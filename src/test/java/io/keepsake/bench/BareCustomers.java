package io.keepsake.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The customers of a workspace once more in another one, by PostgreSQL alone: the same rows into the same tables with the
 * same indexes, as many in a transaction as an import takes, and nothing to read, match or check.
 */
final class BareCustomers {
    private static final int IN_A_TRANSACTION = 2_000;

    /** @param columns without the workspace, with the type of each; the first is the customer's id */
    private record Table(String name, List<String> columns, String idColumn) {
        List<String> names() {
            return columns.stream().map(column -> column.split(" ")[0]).toList();
        }

        String select() {
            return "select " + names().stream().map(name -> name + "::text").collect(Collectors.joining(", "))
                    + " from " + name + " where workspace_id = :workspace and " + idColumn + " = any(:ids)";
        }

        String insert() {
            return "insert into " + name + " (workspace_id, " + String.join(", ", names())
                    + ") select :workspace, r.* from unnest("
                    + columns.stream()
                            .map(column -> ":" + column.split(" ")[0] + "::" + column.split(" ")[1] + "[]")
                            .collect(Collectors.joining(", "))
                    + ") r";
        }
    }

    private static final List<Table> TABLES = List.of(
            new Table(
                    "customer",
                    List.of(
                            "id bigint",
                            "keepsake_id text",
                            "version int",
                            "first_name text",
                            "last_name text",
                            "email text",
                            "mobile text",
                            "system_id text",
                            "language text",
                            "city text",
                            "country text",
                            "acquisition jsonb",
                            "attributes jsonb",
                            "created_at timestamptz",
                            "updated_at timestamptz",
                            "sort_name text",
                            "sort_email text",
                            "sort_mobile text",
                            "sort_city text",
                            "sort_system_id text",
                            "search_text text"),
                    "id"),
            new Table("customer_stat", List.of("customer_id bigint"), "customer_id"),
            new Table(
                    "customer_identifier",
                    List.of("customer_id bigint", "kind text", "value text", "created_at timestamptz"),
                    "customer_id"));

    private final Stage stage;
    private final Brand source;
    private final Brand target;

    BareCustomers(Stage stage, Brand source) {
        this.stage = stage;
        this.source = source;
        target = Brand.open(stage.keepsake(), "bare");
    }

    /** How long writing them takes, without reading them. */
    Duration insert() {
        try (var bare = stage.keepsake().asOwner()) {
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(bare.connection()));
            var took = Duration.ZERO;
            var ids = ids(bare.sql(), 0);
            while (!ids.isEmpty()) {
                var rows = rows(bare.sql(), ids);
                var start = System.nanoTime();
                transaction.executeWithoutResult(begun -> rows.forEach(each -> each.write(bare.sql(), target)));
                took = took.plusNanos(System.nanoTime() - start);
                ids = ids(bare.sql(), ids.getLast());
            }
            return took;
        }
    }

    private List<Long> ids(JdbcClient sql, long after) {
        return sql.sql("""
                select id from customer where workspace_id = :workspace and id > :after order by id limit :most
                """)
                .param("workspace", source.id().value())
                .param("after", after)
                .param("most", IN_A_TRANSACTION)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private List<Rows> rows(JdbcClient sql, List<Long> ids) {
        return TABLES.stream()
                .map(table -> {
                    var columns = table.names().stream()
                            .map(name -> (List<String>) new ArrayList<String>())
                            .toList();
                    sql.sql(table.select())
                            .param("workspace", source.id().value())
                            .param("ids", ids.toArray(new Long[0]))
                            .query(row -> {
                                for (int i = 0; i < columns.size(); i++) {
                                    columns.get(i).add(row.getString(i + 1));
                                }
                            });
                    return new Rows(table, columns);
                })
                .toList();
    }

    private record Rows(Table table, List<List<String>> columns) {
        void write(JdbcClient sql, Brand target) {
            var statement =
                    sql.sql(table.insert()).param("workspace", target.id().value());
            var names = table.names();
            IntStream.range(0, names.size())
                    .forEach(i -> statement.param(names.get(i), columns.get(i).toArray(new String[0])));
            statement.update();
        }
    }
}
