package io.keepsake.imports;

import io.keepsake.customer.CustomerLocks;
import io.keepsake.customer.CustomerLookup;
import io.keepsake.customer.ForgetList;
import io.keepsake.customer.Identifier;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds rows about people who were let go among those that cannot be taken for another reason: of them nothing is kept
 * or shown, not even to say what is wrong with them.
 */
@Component
class ForgottenRows {
    private final CustomerLookup customers;
    private final CustomerLocks locks;
    private final ObjectProvider<ForgetList> forgetList;

    ForgottenRows(CustomerLookup customers, CustomerLocks locks, ObjectProvider<ForgetList> forgetList) {
        this.customers = customers;
        this.locks = locks;
        this.forgetList = forgetList;
    }

    /** Those of the identifiers that belonged to somebody who was let go, and are nobody's since. */
    Set<Identifier> among(WorkspaceId workspace, Collection<Identifier> identifiers) {
        var nobodys = new HashSet<>(identifiers);
        nobodys.removeAll(customers.find(workspace, nobodys).keySet());
        var forgotten = new HashSet<Identifier>();
        forgetList.forEach(list -> forgotten.addAll(list.forgotten(workspace, nobodys)));
        return forgotten;
    }

    /** Counts such rows as what they are, in the transaction that keeps the others. */
    void setApart(WorkspaceId workspace, Tally tally) {
        var named = new HashSet<Identifier>();
        tally.wrongRows().forEach(row -> named.addAll(row.identifiers()));
        if (!named.isEmpty()) {
            // who archives one of them waits until the rows are there to be found
            locks.keepFromArchiving(workspace, customers.find(workspace, named).values());
            var forgotten = among(workspace, named);
            tally.forget(row -> row.identifiers().stream().anyMatch(forgotten::contains));
        }
    }
}
