package io.keepsake.event;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The senders' messages of the last 30 days, each of which is taken once. */
@Component
class EventMessages {
    /** So many that a job is quick, so few that it holds nobody up. */
    private static final int PORTION = 10_000;

    private final JdbcClient jdbc;

    EventMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers messages, in the transaction that takes them in. @return those that were not remembered yet, to change */
    Set<MessageHash> remember(WorkspaceId workspace, Collection<MessageHash> messages) {
        if (messages.isEmpty()) {
            return new HashSet<>();
        }
        // in one order, so that two senders of the same messages wait for each other instead of for one another
        var ordered = new TreeSet<>(messages);
        return new HashSet<>(jdbc.sql("""
                insert into event_message (workspace_id, hash, received_at)
                select :workspace, m.hash, now()
                from unnest(:hashes) with ordinality as m (hash, position)
                order by m.position
                on conflict do nothing
                returning hash
                """)
                .param("workspace", workspace.value())
                .param("hashes", ordered.stream().map(MessageHash::bytes).toArray(byte[][]::new))
                .query((row, number) -> MessageHash.ofStored(row.getBytes("hash")))
                .list());
    }

    /** Forgets some of those that are older than 30 days. @return whether there may be more */
    @InWorkspace(Right.ADMINISTER)
    boolean forgetSomeOld(WorkspaceId workspace) {
        var forgotten = jdbc.sql("""
                delete from event_message
                where workspace_id = :workspace and hash in (
                    select hash from event_message
                    where workspace_id = :workspace and received_at < now() - interval '30 days'
                    limit :portion)
                """)
                .param("workspace", workspace.value())
                .param("portion", PORTION)
                .update();
        return forgotten == PORTION;
    }
}
