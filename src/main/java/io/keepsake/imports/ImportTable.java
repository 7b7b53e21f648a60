package io.keepsake.imports;

import io.keepsake.platform.csv.CsvPosition;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the table import. */
@Component
class ImportTable {
    private static final String IMPORT = """
            select i.id, i.kind, i.file_name, i.file_size, i.settings, i.state, i.run, i.position, i.line, i.counts,
                   i.dry_run, i.failure, i.user_id, u.name as user_name, i.created_at, i.started_at, i.finished_at
            from import i
            join app_user u on u.id = i.user_id
            """;
    /** A count that is not there is none. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkspaceId workspace, ImportId id, ImportKind kind, String fileName, UserId user) {
        jdbc.sql("""
                insert into import (workspace_id, id, kind, file_name, state, user_id, created_at)
                values (:workspace, :id, :kind, :name, 'uploading', :user, now())
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("kind", kind.stored())
                .param("name", fileName)
                .param("user", user.value())
                .update();
    }

    void uploaded(WorkspaceId workspace, ImportId id, UploadedFile file, ImportSettings settings) {
        jdbc.sql("""
                update import
                set state = 'uploaded', file_size = :size, file_sha256 = :sha256, settings = :settings::jsonb
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("settings", settings.toJson())
                .update();
    }

    List<Import> list(WorkspaceId workspace, int most) {
        return jdbc.sql(IMPORT + """
                where i.workspace_id = :workspace and i.state <> 'uploading'
                order by i.created_at desc, i.id
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("most", most)
                .query(ImportTable::row)
                .list();
    }

    /** The next ones of {@link #list}. */
    List<Import> listBehind(WorkspaceId workspace, ImportHistory.Place place, int most) {
        return jdbc.sql(IMPORT + """
                where i.workspace_id = :workspace and i.state <> 'uploading'
                  and (i.created_at < :at or i.created_at = :at and i.id > :id)
                order by i.created_at desc, i.id
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("at", Timestamp.from(place.createdAt()))
                .param("id", place.id().value())
                .param("most", most)
                .query(ImportTable::row)
                .list();
    }

    Optional<Import> find(WorkspaceId workspace, ImportId id) {
        return one(workspace, id, "");
    }

    Import require(WorkspaceId workspace, ImportId id) {
        return find(workspace, id).orElseThrow(ImportTable::notFound);
    }

    /** Locks the row until the transaction ends: a step, a cancel and a start take turns. */
    Import lock(WorkspaceId workspace, ImportId id) {
        return one(workspace, id, "for update of i").orElseThrow(ImportTable::notFound);
    }

    private static NotFound notFound() {
        return new NotFound("There is no such import.");
    }

    private Optional<Import> one(WorkspaceId workspace, ImportId id, String lock) {
        return jdbc.sql(IMPORT + "where i.workspace_id = :workspace and i.id = :id " + lock)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(ImportTable::row)
                .optional();
    }

    /** The latest other import of the same file as the same kind that was started. */
    Optional<Import> sameFile(WorkspaceId workspace, ImportId id) {
        return jdbc.sql(IMPORT + """
                join import this on this.workspace_id = i.workspace_id and this.id = :id
                                 and this.file_sha256 = i.file_sha256 and this.kind = i.kind and this.id <> i.id
                where i.workspace_id = :workspace and i.state in ('queued', 'running', 'cancelled', 'finished', 'failed')
                order by i.created_at desc
                limit 1
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(ImportTable::row)
                .optional();
    }

    void readAs(WorkspaceId workspace, ImportId id, ImportKind kind, ImportSettings settings) {
        jdbc.sql("update import set kind = :kind where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("kind", kind.stored())
                .update();
        configure(workspace, id, settings);
    }

    /** What the check found counts for the settings it was made with only. */
    void configure(WorkspaceId workspace, ImportId id, ImportSettings settings) {
        jdbc.sql("""
                update import set settings = :settings::jsonb, state = 'uploaded', dry_run = null
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("settings", settings.toJson())
                .update();
    }

    /** Begins at the beginning of the file, as the user. @return the number of the run */
    int begin(WorkspaceId workspace, ImportId id, ImportState state, UserId user) {
        return jdbc.sql("""
                update import
                set state = :state, run = run + 1, position = 0, line = 1, counts = '{}', user_id = :user, started_at = now()
                where workspace_id = :workspace and id = :id
                returning run
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("state", state.stored())
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    void advance(WorkspaceId workspace, ImportId id, ImportState state, CsvPosition at, Counts counts) {
        jdbc.sql("""
                update import set state = :state, position = :position, line = :line, counts = :counts::jsonb
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("state", state.stored())
                .param("position", at.bytes())
                .param("line", at.line())
                .param("counts", JSON.writeValueAsString(counts))
                .update();
    }

    /** The check is through: what it counted is kept. */
    void checked(WorkspaceId workspace, ImportId id) {
        jdbc.sql("""
                update import set state = 'checked', dry_run = counts
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void back(WorkspaceId workspace, ImportId id) {
        jdbc.sql("update import set state = 'uploaded' where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void end(WorkspaceId workspace, ImportId id, ImportState state, Optional<String> failure) {
        jdbc.sql("""
                update import set state = :state, failure = :failure, finished_at = now()
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("state", state.stored())
                .param("failure", failure.orElse(null))
                .update();
    }

    void delete(WorkspaceId workspace, ImportId id) {
        jdbc.sql("delete from import where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    /** Files that nobody started to import. @return how many */
    int deleteAbandoned(WorkspaceId workspace, Duration age) {
        return jdbc.sql("""
                delete from import
                where workspace_id = :workspace and state in ('uploading', 'uploaded', 'checking', 'checked')
                  and created_at < now() - :seconds * interval '1 second'
                """)
                .param("workspace", workspace.value())
                .param("seconds", age.toSeconds())
                .update();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        return new Import(
                new ImportId(row.getString("id")),
                ImportKind.ofStored(row.getString("kind")),
                row.getString("file_name"),
                row.getLong("file_size"),
                ImportSettings.ofJson(row.getString("settings")),
                ImportState.ofStored(row.getString("state")),
                row.getInt("run"),
                new CsvPosition(row.getLong("position"), row.getLong("line")),
                JSON.readValue(row.getString("counts"), Counts.class),
                Optional.ofNullable(row.getString("dry_run")).map(json -> JSON.readValue(json, Counts.class)),
                Optional.ofNullable(row.getString("failure")),
                new UserId(row.getInt("user_id")),
                row.getString("user_name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
