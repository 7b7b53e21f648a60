package io.keepsake.imports;

import io.keepsake.customer.Identifier;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table import_wrong_row. */
@Component
class WrongRows {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    WrongRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps rows, up to the number that is kept of one file. @param before what was counted of the file before them */
    void keep(WorkspaceId workspace, ImportId id, List<WrongRow> rows, Counts before) {
        var room = Math.max(0, WrongRow.MOST_KEPT - before.conflicting() - before.wrong());
        if (room > 0 && !rows.isEmpty()) {
            insert(workspace, id, rows.subList(0, (int) Math.min(room, rows.size())));
        }
    }

    private void insert(WorkspaceId workspace, ImportId id, List<WrongRow> rows) {
        var parameters = rows.stream()
                .map(row -> new MapSqlParameterSource()
                        .addValue("workspace", workspace.value())
                        .addValue("id", id.value())
                        .addValue("line", row.line())
                        .addValue("outcome", row.outcome().name().toLowerCase(Locale.ROOT))
                        .addValue("reason", row.reason())
                        .addValue("fields", row.fields().toArray(String[]::new))
                        .addValue("email", value(row, Identifier.Kind.EMAIL))
                        .addValue("mobile", value(row, Identifier.Kind.MOBILE))
                        .addValue("systemId", value(row, Identifier.Kind.SYSTEM_ID))
                        .addValue("device", value(row, Identifier.Kind.DEVICE)))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into import_wrong_row (workspace_id, import_id, line, outcome, reason, fields, email, mobile,
                                              system_id, device, created_at)
                values (:workspace, :id, :line, :outcome, :reason, :fields, :email, :mobile, :systemId, :device, now())
                """, parameters);
    }

    private static @org.jspecify.annotations.Nullable String value(WrongRow row, Identifier.Kind kind) {
        return row.identifiers().stream()
                .filter(identifier -> identifier.kind() == kind)
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }

    /** Those behind a line, in the order of the file. Identifiers are not read back. */
    List<WrongRow> list(WorkspaceId workspace, ImportId id, long afterLine, int most) {
        return jdbc.sql("""
                select line, outcome, reason, fields
                from import_wrong_row
                where workspace_id = :workspace and import_id = :id and line > :after
                order by line
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("after", afterLine)
                .param("most", most)
                .query(WrongRows::row)
                .list();
    }

    /** How many are kept of a file. */
    long count(WorkspaceId workspace, ImportId id) {
        return jdbc.sql("select count(*) from import_wrong_row where workspace_id = :workspace and import_id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void delete(WorkspaceId workspace, ImportId id) {
        jdbc.sql("delete from import_wrong_row where workspace_id = :workspace and import_id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    /** @return how many */
    int deleteOlder(WorkspaceId workspace, Duration age) {
        return jdbc.sql("""
                delete from import_wrong_row
                where workspace_id = :workspace and created_at < now() - :seconds * interval '1 second'
                """)
                .param("workspace", workspace.value())
                .param("seconds", age.toSeconds())
                .update();
    }

    private static WrongRow row(ResultSet row, int number) throws SQLException {
        return new WrongRow(
                row.getLong("line"),
                WrongRow.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                List.of((String[]) row.getArray("fields").getArray()),
                List.of());
    }
}
