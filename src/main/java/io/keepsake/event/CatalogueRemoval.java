package io.keepsake.event;

import io.keepsake.account.AuditLog;
import io.keepsake.customer.CatalogueSubject;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes entries off the data catalogue. What is on no list follows the built-in rules again, so nothing goes that archiving
 * would keep afterwards, or that would count as something else.
 */
@Component
class CatalogueRemoval {
    private final JdbcClient jdbc;
    private final AuditLog audit;

    CatalogueRemoval(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Entry(boolean retired, boolean quiet, boolean matters) {}

    void remove(WorkspaceId workspace, CatalogueKey key) {
        var entry = key instanceof CatalogueKey.Event ? event(workspace, key) : valued(workspace, key);
        if (!entry.retired) {
            throw new CatalogueRefused("Only what is retired can be removed.");
        }
        if (!entry.quiet || isAboutToBeCounted(workspace, key)) {
            throw new CatalogueRefused("It came in within the last 30 days. What is still in use stays listed.");
        }
        if (entry.matters) {
            throw new CatalogueRefused(
                    key instanceof CatalogueKey.Event
                            ? "It was decided here what it counts as. Without its entry it would count as its name says."
                            : "It was decided here that it identifies. Without its entry, archiving might keep its values.");
        }
        delete(workspace, key);
        audit.record(workspace, "Removed " + CatalogueEdits.kind(key), null, List.of(key.name()));
    }

    private Entry event(WorkspaceId workspace, CatalogueKey key) {
        return jdbc.sql("""
                select name, counts_as, amount_property, retired_at is not null as retired,
                       coalesce(last_seen_at < :quiet, times = 0) as quiet
                from event_definition
                where workspace_id = :workspace and name = :name
                for update
                """)
                .param("workspace", workspace.value())
                .param("name", key.name())
                .param("quiet", quiet())
                .query((row, number) -> new Entry(
                        row.getBoolean("retired"),
                        row.getBoolean("quiet"),
                        !EventDefinitions.definition(row).equals(EventDefinition.builtIn(key.name()))))
                .optional()
                .orElseThrow(CatalogueRemoval::notListed);
    }

    private Entry valued(WorkspaceId workspace, CatalogueKey key) {
        return jdbc.sql("""
                select retired_at is not null as retired, coalesce(last_seen_at < :quiet, times = 0) as quiet,
                       identifies and decided_by is not null as matters
                from catalogue_entry
                where workspace_id = :workspace and subject = :subject and path = :name
                for update
                """)
                .param("workspace", workspace.value())
                .param("subject", subject(key).stored())
                .param("name", key.name())
                .param("quiet", quiet())
                .query((row, number) ->
                        new Entry(row.getBoolean("retired"), row.getBoolean("quiet"), row.getBoolean("matters")))
                .optional()
                .orElseThrow(CatalogueRemoval::notListed);
    }

    /** Counts are behind by a minute or so. */
    private boolean isAboutToBeCounted(WorkspaceId workspace, CatalogueKey key) {
        return jdbc.sql("""
                select exists (
                    select from catalogue_delta
                    where workspace_id = :workspace and jsonb_exists(counts -> :subject, :name))
                """)
                .param("workspace", workspace.value())
                .param("subject", subject(key).stored())
                .param("name", key.name())
                .query(Boolean.class)
                .single();
    }

    private void delete(WorkspaceId workspace, CatalogueKey key) {
        var sql = key instanceof CatalogueKey.Event
                ? "delete from event_definition where workspace_id = :workspace and name = :name"
                : "delete from catalogue_entry where workspace_id = :workspace and subject = :subject and path = :name";
        jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("subject", subject(key).stored())
                .param("name", key.name())
                .update();
    }

    private static CatalogueSubject subject(CatalogueKey key) {
        return switch (key) {
            case CatalogueKey.Event event -> CatalogueSubject.NAME;
            case CatalogueKey.Property property -> CatalogueSubject.EVENT;
            case CatalogueKey.Attribute attribute -> CatalogueSubject.ATTRIBUTE;
        };
    }

    private static Timestamp quiet() {
        return Timestamp.from(Instant.now().minus(CatalogueCounts.QUIET));
    }

    private static NotFound notListed() {
        return new NotFound("The data catalogue does not list this any more.");
    }
}
