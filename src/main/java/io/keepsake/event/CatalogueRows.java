package io.keepsake.event;

import io.keepsake.customer.CatalogueSubject;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the data catalogue. What may be a value itself, by its name, is not shown. */
@Component
class CatalogueRows {
    private final JdbcClient jdbc;

    CatalogueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownEvent> events(WorkspaceId workspace) {
        return jdbc.sql("""
                select name, label, description, retired_at is not null as retired,
                       times, 0 as odd, first_seen_at, last_seen_at, counts_as, amount_property
                from event_definition
                where workspace_id = :workspace
                order by lower(name), name
                """)
                .param("workspace", workspace.value())
                .query((row, number) -> event(row))
                .list();
    }

    List<KnownProperty> properties(WorkspaceId workspace, Map<String, Examples> examples) {
        return entries(workspace, "event", CatalogueKey.Property::new, examples);
    }

    List<KnownProperty> attributes(WorkspaceId workspace, Map<String, Examples> examples) {
        return entries(workspace, "attribute", CatalogueKey.Attribute::new, examples);
    }

    Map<String, String> eventLabels(WorkspaceId workspace) {
        return labels(
                workspace,
                "select name, label from event_definition where workspace_id = :workspace and label is not null");
    }

    Map<String, String> propertyLabels(WorkspaceId workspace) {
        return labels(workspace, """
                select path as name, label
                from catalogue_entry
                where workspace_id = :workspace and subject = 'event' and label is not null
                """);
    }

    private Map<String, String> labels(WorkspaceId workspace, String sql) {
        var labels = new HashMap<String, String>();
        jdbc.sql(sql).param("workspace", workspace.value()).query(row -> {
            labels.put(row.getString("name"), row.getString("label"));
        });
        return labels;
    }

    /** What as many are listed of as there may be. */
    Set<CatalogueSubject> full(WorkspaceId workspace) {
        return jdbc.sql("""
                select subject
                from catalogue_entry
                where workspace_id = :workspace and (subject <> 'attribute' or path <> '*')
                group by subject
                having count(*) >= :most
                union all
                select 'name'
                from event_definition
                where workspace_id = :workspace
                having count(*) >= :most
                """)
                .param("workspace", workspace.value())
                .param("most", DataCatalogue.MOST_LISTED)
                .query((row, number) -> CatalogueSubject.ofStored(row.getString("subject")))
                .set();
    }

    private List<KnownProperty> entries(
            WorkspaceId workspace,
            String subject,
            Function<String, CatalogueKey.Valued> key,
            Map<String, Examples> examples) {
        return jdbc.sql("""
                select e.path, e.label, e.description, e.retired_at is not null as retired,
                       e.times, e.odd, e.first_seen_at, e.last_seen_at, e.type, e.identifies, e.reason, u.name as decided_by
                from catalogue_entry e
                left join app_user u on u.id = e.decided_by
                where e.workspace_id = :workspace and e.subject = :subject and '*' <> all (string_to_array(e.path, '.'))
                order by lower(e.path), e.path
                """)
                .param("workspace", workspace.value())
                .param("subject", subject)
                .query((row, number) -> property(row, key, examples))
                .list();
    }

    private static KnownEvent event(ResultSet row) throws SQLException {
        var definition = EventDefinitions.definition(row);
        return new KnownEvent(
                new CatalogueKey.Event(row.getString("name")),
                wording(row),
                counts(row),
                definition.countsAs(),
                row.getString("counts_as") == null,
                definition.amountProperty());
    }

    private static KnownProperty property(
            ResultSet row, Function<String, CatalogueKey.Valued> key, Map<String, Examples> examples)
            throws SQLException {
        var path = row.getString("path");
        return new KnownProperty(
                key.apply(path),
                wording(row),
                counts(row),
                ValueType.ofStored(row.getString("type")),
                row.getBoolean("identifies"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("decided_by")),
                examples.getOrDefault(path, Examples.NONE));
    }

    private static CatalogueWording wording(ResultSet row) throws SQLException {
        return new CatalogueWording(
                Optional.ofNullable(row.getString("label")),
                Optional.ofNullable(row.getString("description")),
                row.getBoolean("retired"));
    }

    private static CatalogueCounts counts(ResultSet row) throws SQLException {
        return new CatalogueCounts(
                row.getLong("times"),
                row.getLong("odd"),
                Optional.ofNullable(row.getTimestamp("first_seen_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("last_seen_at")).map(Timestamp::toInstant));
    }
}
