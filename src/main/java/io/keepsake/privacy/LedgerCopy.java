package io.keepsake.privacy;

import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Copies the ledger out of the database: each entry after its commit, and at the start whatever a crash came before. What
 * cannot be written is tried again with the next entry.
 */
@Component
class LedgerCopy implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerCopy.class);

    private final Workspaces workspaces;
    private final ErasureLedger ledger;
    private final LedgerFile file;
    private final List<LedgerEntry> waiting = new ArrayList<>();

    LedgerCopy(Workspaces workspaces, ErasureLedger ledger, LedgerFile file) {
        this.workspaces = workspaces;
        this.ledger = ledger;
        this.file = file;
    }

    /** Adds what the file has not. */
    @Override
    public void run(ApplicationArguments none) {
        var missing = Ambient.as(new Actor.Keepsake(), this::missing);
        if (!missing.isEmpty()) {
            missing.forEach(this::copy);
            LOG.info("Added {} entries to the file of the erasure ledger that it was missing", missing.size());
        }
    }

    /** The customer is archived by now, whatever becomes of the file: nobody may be told otherwise. */
    @TransactionalEventListener
    synchronized void copy(LedgerEntry entry) {
        waiting.add(entry);
        try {
            file.append(waiting);
            waiting.clear();
        } catch (IOException e) {
            LOG.error(
                    "The erasure ledger lacks {} entries in its file, which cannot be written; they are added with the"
                            + " next archiving, or at the next start",
                    waiting.size(),
                    e);
        }
    }

    private List<LedgerEntry> missing() {
        try {
            var known = file.ids();
            return workspaces.ids().stream()
                    .flatMap(workspace -> ledger.list(workspace).stream())
                    .filter(entry -> !known.contains(entry.id()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the erasure ledger cannot be read", e);
        }
    }
}
