package io.keepsake.event;

import io.keepsake.account.AuditLog;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes changes of the data catalogue, and each in the audit log, with the name of what was changed. */
@Component
class CatalogueEdits {
    private final JdbcClient jdbc;
    private final AuditLog audit;

    CatalogueEdits(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Changes one entry.
     *
     * @param changes columns and what they become, as SQL with parameters
     * @param action in the past tense, for the audit log
     * @throws NotFound where it is not listed
     */
    void change(
            WorkspaceId workspace,
            CatalogueKey key,
            String changes,
            Map<String, ? extends @Nullable Object> values,
            String action) {
        var parameters = new HashMap<String, @Nullable Object>(values);
        parameters.put("workspace", workspace.value());
        parameters.put("name", key.name());
        var changed = jdbc.sql(
                        switch (key) {
                            case CatalogueKey.Event event ->
                                "update event_definition set " + changes
                                        + " where workspace_id = :workspace and name = :name";
                            case CatalogueKey.Property property -> ofEntry(changes, "event");
                            case CatalogueKey.Attribute attribute -> ofEntry(changes, "attribute");
                        })
                .params(parameters)
                .update();
        if (changed == 0) {
            throw new NotFound("The data catalogue does not list this any more.");
        }
        audit.record(workspace, action + " " + kind(key), null, List.of(key.name()));
    }

    private static String ofEntry(String changes, String subject) {
        return "update catalogue_entry set " + changes + " where workspace_id = :workspace and subject = '" + subject
                + "' and path = :name";
    }

    static String kind(CatalogueKey key) {
        return switch (key) {
            case CatalogueKey.Event event -> "an event";
            case CatalogueKey.Property property -> "an event property";
            case CatalogueKey.Attribute attribute -> "an attribute";
        };
    }
}
