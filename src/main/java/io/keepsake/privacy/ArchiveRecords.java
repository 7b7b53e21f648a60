package io.keepsake.privacy;

import io.keepsake.account.AuditLog;
import io.keepsake.customer.Customer;
import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes down that a customer was archived, for everyone who asks later, and without a value of the person. */
@Component
class ArchiveRecords {
    private final Archives archives;
    private final KeyedForgetList forgetList;
    private final ErasureLedger ledger;
    private final AuditLog audit;

    ArchiveRecords(Archives archives, KeyedForgetList forgetList, ErasureLedger ledger, AuditLog audit) {
        this.archives = archives;
        this.forgetList = forgetList;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** @param archived what the person's customer has become */
    void write(
            WorkspaceId workspace,
            Person person,
            Customer archived,
            ArchivedBy by,
            ArchiveRequest request,
            List<ErasedTable> erased) {
        var at = archived.updatedAt();
        archives.add(workspace, archived.id(), at, by, request);
        var forgotten = forgetList.add(workspace, person.identifiers());
        ledger.add(
                workspace,
                new LedgerEntry(
                        TimeOrderedIds.next(),
                        workspace,
                        archived.id(),
                        at,
                        by,
                        request.reason(),
                        archived.keepsakeId(),
                        Objects.requireNonNull(archived.archiveLabel()),
                        LedgerEntry.tables(erased),
                        LedgerEntry.forgotten(forgotten)));
        audit.record(workspace, "Archived", archived.id().value(), List.of());
    }
}
