-- The data catalogue: what comes in, how often and when, what people call it, and what it means.

-- A null here means that the name says by itself what the event counts as: every name seen has a row now.
alter table event_definition
    alter column counts_as drop not null,
    add column times         bigint not null default 0,
    -- when the first and the last of them happened; null until they were counted
    add column first_seen_at timestamptz,
    add column last_seen_at  timestamptz,
    add column label         text,
    add column description   text,
    add column retired_at    timestamptz;
alter table event_definition alter column label set statistics 0, alter column description set statistics 0;

alter table catalogue_entry
    -- values seen, and those among them of another type than the first
    add column times        bigint not null default 0,
    add column odd          bigint not null default 0,
    -- null until they were counted
    add column last_seen_at timestamptz,
    add column label        text,
    add column description  text,
    add column retired_at   timestamptz;
alter table catalogue_entry alter column label set statistics 0, alter column description set statistics 0;

-- What one intake adds to the counts: {"event": {"items.product": {"times": 2, "odd": 0, "first": "...", "last": "..."}}}.
-- Rows of their own, folded by a job, so that no row of the catalogue is one that every intake waits for.
create table catalogue_delta (
    workspace_id int    not null references workspace (id),
    id           bigint not null,
    counts       jsonb  not null,
    primary key (workspace_id, id)
);
alter table catalogue_delta alter column counts set statistics 0;
grant select, insert, update, delete on catalogue_delta to ${application_role};
alter table catalogue_delta enable row level security;
create policy one_workspace on catalogue_delta using (workspace_id = current_setting('app.workspace_id')::int);

-- The names of events that are there already. One that may be a value itself is listed nowhere. What their properties
-- held was not counted so far, and is from now on.
insert into event_definition (workspace_id, name, times, first_seen_at, last_seen_at)
select workspace_id, name, times, first_seen_at, last_seen_at
from (select workspace_id, name, count(*) as times, min(occurred_at) as first_seen_at, max(occurred_at) as last_seen_at,
             row_number() over (partition by workspace_id order by count(*) desc) as position
      from event
      where name <> '' and length(name) <= 60 and name !~ '@|[0-9]{5}'
      group by workspace_id, name) seen
where position <= 2000
on conflict (workspace_id, name) do update
    set times = excluded.times, first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at;
