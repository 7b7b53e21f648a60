package io.keepsake.event;

import io.keepsake.customer.Identifier;
import io.keepsake.platform.data.TimeOrderedIds;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the table collecting_problem. */
@Component
class ProblemRows {
    /** Of one workspace: more than anyone looks at, so few that a broken sender fills nothing. */
    static final int MOST = 1_000;

    static final int DAYS = 7;

    private final JdbcClient jdbc;

    ProblemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be kept of one. */
    record Row(Message.Place place, Remark remark, Collection<Identifier> identifiers) {
        private @Nullable String value(Identifier.Kind kind) {
            return identifiers.stream()
                    .filter(identifier -> identifier.kind() == kind)
                    .map(Identifier::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Keeps them, and drops the oldest beyond the number that is kept. */
    void keep(WorkspaceId workspace, List<Row> rows) {
        if (!rows.isEmpty()) {
            insert(workspace, rows.size() > MOST ? rows.subList(0, MOST) : rows);
            dropBeyondMost(workspace);
        }
    }

    /** Newest first. */
    List<CollectingProblem> list(WorkspaceId workspace) {
        return jdbc.sql("""
                select received_at, outcome, pointer, reason, message
                from collecting_problem
                where workspace_id = :workspace
                order by id desc
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("most", MOST)
                .query((row, number) -> new CollectingProblem(
                        row.getTimestamp("received_at").toInstant(),
                        Remark.Kind.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("pointer"),
                        row.getString("reason"),
                        row.getString("message")))
                .list();
    }

    void dropOld(WorkspaceId workspace) {
        jdbc.sql("""
                delete from collecting_problem
                where workspace_id = :workspace and received_at < now() - :days * interval '1 day'
                """).param("workspace", workspace.value()).param("days", DAYS).update();
    }

    private void insert(WorkspaceId workspace, List<Row> rows) {
        jdbc.sql("""
                insert into collecting_problem (workspace_id, id, received_at, key_id, outcome, pointer, reason, message,
                                                email, mobile, system_id, device)
                select :workspace, p.id, now(), :key, p.outcome, p.pointer, p.reason, p.message,
                       p.email, p.mobile, p.system_id, p.device
                from unnest(:ids::bigint[], :outcomes::text[], :pointers::text[], :reasons::text[], :messages::text[],
                            :emails::text[], :mobiles::text[], :systemIds::text[], :devices::text[])
                         as p (id, outcome, pointer, reason, message, email, mobile, system_id, device)
                """)
                .param("workspace", workspace.value())
                .param("key", Ambient.key().map(Actor.Key::id).orElse(null))
                .param("ids", rows.stream().map(row -> TimeOrderedIds.next()).toArray(Long[]::new))
                .param("outcomes", texts(rows, row -> row.remark().kind().name().toLowerCase(Locale.ROOT)))
                .param("pointers", texts(rows, row -> row.remark().pointer()))
                .param("reasons", texts(rows, row -> row.remark().reason()))
                .param("messages", texts(rows, row -> row.place().text()))
                .param("emails", texts(rows, row -> row.value(Identifier.Kind.EMAIL)))
                .param("mobiles", texts(rows, row -> row.value(Identifier.Kind.MOBILE)))
                .param("systemIds", texts(rows, row -> row.value(Identifier.Kind.SYSTEM_ID)))
                .param("devices", texts(rows, row -> row.value(Identifier.Kind.DEVICE)))
                .update();
    }

    /** Leaves alone what another one is dropping just now. */
    private void dropBeyondMost(WorkspaceId workspace) {
        jdbc.sql("""
                delete from collecting_problem
                where workspace_id = :workspace and id in (
                    select id
                    from collecting_problem
                    where workspace_id = :workspace and id <= (
                        select id from collecting_problem
                        where workspace_id = :workspace
                        order by id desc offset :most limit 1)
                    for update skip locked)
                """).param("workspace", workspace.value()).param("most", MOST).update();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
