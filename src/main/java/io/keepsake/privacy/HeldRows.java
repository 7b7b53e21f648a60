package io.keepsake.privacy;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Holding;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of any table that are about a person, in SQL made of the table's declaration. Rows travel as JSON objects of
 * the columns asked for, so that no type of a column needs to be known here.
 */
@Component
class HeldRows {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(WorkspaceId workspace, Holding holding, Person person) {
        return about(workspace, holding, person, "select count(*) from ")
                .query(Long.class)
                .single();
    }

    long delete(WorkspaceId workspace, Holding holding, Person person) {
        return about(workspace, holding, person, "delete from ").update();
    }

    /** Hands over the rows in portions, with their key and those columns. */
    void read(
            WorkspaceId workspace, Holding holding, Person person, List<String> columns, Consumer<List<Json>> portion) {
        var rows = new ArrayList<Json>(AT_ONCE);
        try (var found = about(workspace, holding, person, "select " + asJson(holding, columns) + " from ")
                .withFetchSize(AT_ONCE)
                .query(String.class)
                .stream()) {
            found.forEach(row -> {
                rows.add(Json.parse(row));
                if (rows.size() == AT_ONCE) {
                    portion.accept(List.copyOf(rows));
                    rows.clear();
                }
            });
        }
        if (!rows.isEmpty()) {
            portion.accept(List.copyOf(rows));
        }
    }

    /**
     * A sum of hashes of those columns over all rows, by which a change would show, and the number of rows; columns are
     * summed up together with the key.
     *
     * @param groups each summed up by itself
     */
    Map<String, Number> sums(WorkspaceId workspace, Holding holding, Person person, Map<String, List<String>> groups) {
        var sums = groups.entrySet().stream()
                .map(group -> ", coalesce(sum(hash_record_extended(row(%s), 0)), 0) as %s"
                        .formatted(String.join(", ", together(holding.key(), group.getValue())), group.getKey()))
                .collect(Collectors.joining());
        return about(workspace, holding, person, "select count(*) as rows" + sums + " from ")
                .query(HeldRows::numbers)
                .single();
    }

    /** Writes those columns of rows that were read. */
    void write(WorkspaceId workspace, Holding holding, List<String> columns, Collection<Json> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var values = columns.stream().map(column -> column + " = v." + column).collect(Collectors.joining(", "));
        jdbc.sql("update %1$s t set %2$s from jsonb_populate_recordset(null::%1$s, :rows::jsonb) v where %3$s"
                        .formatted(holding.table(), values, sameRow(holding)))
                .param("workspace", workspace.value())
                .param("rows", rows.toString())
                .update();
    }

    /** Deletes rows that were read. */
    void delete(WorkspaceId workspace, Holding holding, Collection<Json> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("delete from %1$s t using jsonb_populate_recordset(null::%1$s, :rows::jsonb) v where %2$s"
                        .formatted(holding.table(), sameRow(holding)))
                .param("workspace", workspace.value())
                .param("rows", rows.toString())
                .update();
    }

    private static String sameRow(Holding holding) {
        return "t.workspace_id = :workspace"
                + holding.key().stream()
                        .map(column -> " and t." + column + " = v." + column)
                        .collect(Collectors.joining());
    }

    private static String asJson(Holding holding, List<String> columns) {
        return together(holding.key(), columns).stream()
                .map(column -> "'" + column + "', " + column)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")::text"));
    }

    private JdbcClient.StatementSpec about(WorkspaceId workspace, Holding holding, Person person, String verb) {
        var statement = jdbc.sql(verb + holding.table() + " where workspace_id = :workspace" + about(holding))
                .param("workspace", workspace.value());
        switch (holding.reach()) {
            case Reach.ByCustomer byCustomer ->
                statement.param("customer", person.id().value());
            case Reach.ByIdentifier byIdentifier ->
                byIdentifier
                        .columnByKind()
                        .keySet()
                        .forEach(kind ->
                                statement.param(kind, person.identifiers(kind).toArray(String[]::new)));
            case Reach.AnyRow anyRow -> {}
            case Reach.Passing passing -> {}
            case Reach.NoPerson noPerson -> throw new IllegalArgumentException(holding.table() + " holds nobody");
        }
        return statement;
    }

    private static String about(Holding holding) {
        return switch (holding.reach()) {
            case Reach.ByCustomer(String column) -> " and " + column + " = :customer";
            case Reach.ByIdentifier(Map<String, String> columnByKind) ->
                columnByKind.entrySet().stream()
                        .map(column -> column.getValue() + " = any(:" + column.getKey() + ")")
                        .collect(Collectors.joining(" or ", " and (", ")"));
            default -> "";
        };
    }

    private static Map<String, Number> numbers(ResultSet row, int number) throws SQLException {
        var numbers = new HashMap<String, Number>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            numbers.put(row.getMetaData().getColumnLabel(i), row.getBigDecimal(i));
        }
        return numbers;
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
