package io.keepsake.event;

import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WorkspaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds what intakes have met to the counts of the data catalogue. */
@Component
class CatalogueFolding {
    /** So many that a job is quick, so few that it holds nobody up. */
    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;

    CatalogueFolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds some of it. What is not listed, or was taken off the list meanwhile, is not counted. @return whether there may be more */
    @InWorkspace(Right.ADMINISTER)
    boolean foldSome(WorkspaceId workspace) {
        var folded = jdbc.sql("""
                with taken as (
                    delete from catalogue_delta
                    where workspace_id = :workspace and id in (
                        select id from catalogue_delta
                        where workspace_id = :workspace
                        order by id
                        limit :portion
                        for update skip locked)
                    returning counts),
                summed as materialized (
                    select subject.key as subject, met.key as name,
                           coalesce(sum((met.value ->> 'times')::bigint), 0)::bigint as times,
                           coalesce(sum((met.value ->> 'odd')::bigint), 0)::bigint as odd,
                           min((met.value ->> 'first')::timestamptz) as first,
                           max((met.value ->> 'last')::timestamptz) as last
                    from taken
                    cross join jsonb_each(taken.counts) subject
                    cross join jsonb_each(subject.value) met
                    group by subject.key, met.key),
                entries as (
                    update catalogue_entry e
                    set times = e.times + s.times, odd = e.odd + s.odd,
                        first_seen_at = least(e.first_seen_at, s.first),
                        last_seen_at = greatest(e.last_seen_at, s.last)
                    from summed s
                    where e.workspace_id = :workspace and e.subject = s.subject and e.path = s.name),
                names as (
                    update event_definition d
                    set times = d.times + s.times,
                        first_seen_at = least(d.first_seen_at, s.first),
                        last_seen_at = greatest(d.last_seen_at, s.last)
                    from summed s
                    where d.workspace_id = :workspace and s.subject = 'name' and d.name = s.name)
                select count(*) from taken
                """)
                .param("workspace", workspace.value())
                .param("portion", PORTION)
                .query(Long.class)
                .single();
        return folded == PORTION;
    }
}
