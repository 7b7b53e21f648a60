package io.keepsake.privacy;

import io.keepsake.customer.CustomerId;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One archiving, in numbers and without a value of anybody: enough to do it again after a backup was restored.
 *
 * @param keepsakeId the new one
 * @param tables by name, what was removed, changed and kept
 * @param forgotten how many identifiers of which kind are on the forget list
 */
record LedgerEntry(
        long id,
        WorkspaceId workspace,
        CustomerId customer,
        Instant at,
        ArchivedBy by,
        ArchiveReason reason,
        KeepsakeId keepsakeId,
        String label,
        Json tables,
        Json forgotten) {

    static Json tables(List<ErasedTable> erased) {
        var tables = new TreeMap<String, Object>();
        erased.forEach(table -> tables.put(
                table.table(), Map.of("removed", table.removed(), "changed", table.changed(), "kept", table.kept())));
        return new Json(tables);
    }

    static Json forgotten(Map<Identifier.Kind, Long> counts) {
        var forgotten = new TreeMap<String, Object>();
        counts.forEach((kind, count) -> forgotten.put(kind.stored(), count));
        return new Json(forgotten);
    }

    /** As the ledger's file has it, without the end of the line. */
    String line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id);
        line.put("workspace", workspace.value());
        line.put("customer", customer.value());
        line.put("at", at.toString());
        by.user().ifPresent(user -> line.put("user", user.value()));
        by.key().ifPresent(key -> line.put("key", key));
        line.put("reason", reason.stored());
        line.put("keepsakeId", keepsakeId.value());
        line.put("label", label);
        line.put("tables", tables.values());
        line.put("forgotten", forgotten.values());
        return new Json(line).toString();
    }
}
