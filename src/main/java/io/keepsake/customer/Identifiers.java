package io.keepsake.customer;

import io.keepsake.platform.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which value belongs to which customer: at most one of a workspace. Many at a time, in one statement each. */
@Component
class Identifiers {
    private static final Comparator<Map.Entry<Identifier, CustomerId>> BY_IDENTIFIER = Comparator.comparing(
                    (Map.Entry<Identifier, CustomerId> claim) -> claim.getKey().kind())
            .thenComparing(claim -> claim.getKey().value());

    private final JdbcClient jdbc;

    Identifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose they are; those that are nobody's are not among them. */
    Map<Identifier, CustomerId> owners(WorkspaceId workspace, Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        var owners = new HashMap<Identifier, CustomerId>();
        jdbc.sql("""
                select asked.kind, asked.value, i.customer_id
                from unnest(:kinds::text[], :values::text[]) as asked (kind, value)
                -- one look into the key for each, which "offset 0" insists on: there are no statistics of values, and
                -- without them the planner would read them all
                cross join lateral (
                    select i.customer_id
                    from customer_identifier i
                    where i.workspace_id = :workspace and i.kind = asked.kind and i.value = asked.value
                    offset 0
                ) i
                """)
                .param("workspace", workspace.value())
                .param("kinds", kinds(identifiers))
                .param("values", values(identifiers))
                .query(row -> {
                    var kind = Identifier.Kind.ofStored(row.getString("kind"));
                    owners.put(
                            new Identifier(kind, row.getString("value")), new CustomerId(row.getLong("customer_id")));
                });
        return owners;
    }

    /** Gives identifiers that are nobody's to customers. @throws LostRace where one of them is somebody's by now */
    void claim(WorkspaceId workspace, Map<Identifier, CustomerId> claims) {
        claim(workspace, claims, Map.of());
    }

    /** The same, on record as theirs for longer for those customers of whom it is said since when. */
    void claim(WorkspaceId workspace, Map<Identifier, CustomerId> claims, Map<CustomerId, Instant> since) {
        if (claims.isEmpty()) {
            return;
        }
        // in one order, so that two who claim the same ones wait for each other instead of locking up
        var sorted = claims.entrySet().stream().sorted(BY_IDENTIFIER).toList();
        var identifiers = sorted.stream().map(Map.Entry::getKey).toList();
        int claimed = jdbc.sql("""
                insert into customer_identifier (workspace_id, kind, value, customer_id, created_at)
                select :workspace, c.kind, c.value, c.customer_id, coalesce(c.since, now())
                from unnest(:kinds::text[], :values::text[], :customers::bigint[], :since::timestamptz[])
                         as c (kind, value, customer_id, since)
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("kinds", kinds(identifiers))
                .param("values", values(identifiers))
                .param(
                        "customers",
                        sorted.stream().map(claim -> claim.getValue().value()).toArray(Long[]::new))
                .param(
                        "since",
                        sorted.stream()
                                .map(claim -> since.get(claim.getValue()))
                                .map(at -> at == null ? null : Timestamp.from(at))
                                .toArray(Timestamp[]::new))
                .update();
        if (claimed < claims.size()) {
            throw new LostRace();
        }
    }

    /** Makes them nobody's. */
    void release(WorkspaceId workspace, Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                delete from customer_identifier
                where workspace_id = :workspace and ctid = any(array(
                    select i.at
                    from unnest(:kinds::text[], :values::text[]) as gone (kind, value)
                    -- as in owners()
                    cross join lateral (
                        select i.ctid as at
                        from customer_identifier i
                        where i.workspace_id = :workspace and i.kind = gone.kind and i.value = gone.value
                        offset 0
                    ) i))
                """)
                .param("workspace", workspace.value())
                .param("kinds", kinds(identifiers))
                .param("values", values(identifiers))
                .update();
    }

    private static String[] kinds(Collection<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> identifier.kind().stored())
                .toArray(String[]::new);
    }

    private static String[] values(Collection<Identifier> identifiers) {
        return identifiers.stream().map(Identifier::value).toArray(String[]::new);
    }
}
