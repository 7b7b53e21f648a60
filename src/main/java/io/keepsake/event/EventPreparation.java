package io.keepsake.event;

import io.keepsake.platform.database.OneSession;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What can be found out and made ready before a great many events come in. */
@Service
public class EventPreparation {
    private final JdbcClient jdbc;
    private final EventPartitions partitions;
    private final EventDefinitions definitions;

    EventPreparation(JdbcClient jdbc, EventPartitions partitions, EventDefinitions definitions) {
        this.jdbc = jdbc;
        this.partitions = partitions;
        this.definitions = definitions;
    }

    /**
     * Makes room for events of those months, in UTC, so that taking them in waits for nobody. To be called outside of a
     * transaction.
     */
    @InWorkspace(Right.IMPORT)
    public void makeRoom(WorkspaceId workspace, Collection<YearMonth> months) {
        partitions.ensure(months);
    }

    /**
     * Those of the messages that have not come before. Messages asked for in one transaction, or in transactions of {@link
     * OneSession}, count as having come, in a table that nobody else sees: a file with the same message twice is counted
     * right, in no memory.
     */
    @InWorkspace(Right.IMPORT)
    public Set<String> unseen(WorkspaceId workspace, Collection<String> messageIds) {
        if (!isSet()) {
            var lasting = OneSession.isKept() ? "" : " on commit drop";
            jdbc.sql("create temporary table rehearsed_message (hash bytea primary key)" + lasting)
                    .update();
        }
        var unseen = new HashSet<>(fresh(workspace, messageIds));
        var first = new HashSet<String>();
        for (var id : messageIds) {
            if (unseen.remove(MessageHash.of(id))) {
                first.add(id);
            }
        }
        return first;
    }

    /** What events of those names must be like for their amounts to be counted. */
    @InWorkspace(value = Right.IMPORT, readOnly = true)
    public AmountRules amounts(WorkspaceId workspace, Collection<String> names) {
        return new AmountRules(definitions.of(workspace, names));
    }

    private boolean isSet() {
        return jdbc.sql("select to_regclass('pg_temp.rehearsed_message') is not null")
                .query(Boolean.class)
                .single();
    }

    private Collection<MessageHash> fresh(WorkspaceId workspace, Collection<String> messageIds) {
        var hashes = new TreeSet<MessageHash>();
        messageIds.forEach(id -> hashes.add(MessageHash.of(id)));
        return jdbc.sql("""
                insert into pg_temp.rehearsed_message (hash)
                select m.hash
                from unnest(:hashes) as m (hash)
                where not exists (select from event_message e where e.workspace_id = :workspace and e.hash = m.hash)
                on conflict do nothing
                returning hash
                """)
                .param("workspace", workspace.value())
                .param("hashes", hashes.stream().map(MessageHash::bytes).toArray(byte[][]::new))
                .query((row, number) -> MessageHash.ofStored(row.getBytes("hash")))
                .list();
    }
}
