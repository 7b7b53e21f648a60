-- What customers did. Range-partitioned by month of occurred_at; partitions are made ahead by a job and before an
-- import of old events, through ensure_event_partition.

create table event (
    workspace_id int         not null,
    occurred_at  timestamptz not null,
    id           bigint      not null,
    customer_id  bigint      not null,
    name         text        not null,
    properties   jsonb       not null default '{}',
    -- minor units of currency; null where the event has no amount
    amount       bigint,
    currency     text,
    received_at  timestamptz not null,
    primary key (workspace_id, occurred_at, id),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
) partition by range (occurred_at);
create index event_of_customer on event (workspace_id, customer_id, occurred_at desc, id desc);
alter table event alter column properties set statistics 0;

-- Catches what has no month yet; rows here raise an alarm, because attaching a month would have to scan them.
create table event_default partition of event default;
alter table event_default alter column properties set statistics 0;

alter table event enable row level security;
create policy one_workspace on event using (workspace_id = current_setting('app.workspace_id')::int);
-- A partition asked directly obeys only its own policy; it also has no grants.
alter table event_default enable row level security;
create policy one_workspace on event_default using (workspace_id = current_setting('app.workspace_id')::int);

-- Makes the month's partition of event where there is none. Only the owner may, so it is a function of the owner's.
-- Built aside and attached: attaching locks out neither readers nor writers of the other months.
create function ensure_event_partition(month date) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    first_day date := date_trunc('month', month)::date;
    partition text := 'event_' || to_char(date_trunc('month', month), 'YYYY_MM');
begin
    if first_day < date '1990-01-01' or first_day > (now() at time zone 'UTC')::date + 400 then
        raise exception 'no partition for %', first_day using errcode = '22008';
    end if;
    if to_regclass('public.' || partition) is not null then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtext('ensure_event_partition'));
    -- asked of the table itself: to_regclass() may still remember what was so before the lock was got
    perform from pg_class where relname = partition and relnamespace = 'public'::regnamespace;
    if found then
        return false;
    end if;
    execute format('create table public.%I (like public.event including defaults including constraints including indexes)', partition);
    execute format('alter table public.%I alter column properties set statistics 0', partition);
    execute format('alter table public.%I enable row level security', partition);
    execute format('create policy one_workspace on public.%I using (workspace_id = current_setting(''app.workspace_id'')::int)', partition);
    execute format('alter table public.event attach partition public.%I for values from (%L) to (%L)', partition,
                   first_day::timestamp at time zone 'UTC', (first_day + interval '1 month')::timestamp at time zone 'UTC');
    return true;
end
$$;
revoke all on function ensure_event_partition(date) from public;

-- How many rows wait in the default partition; a number of the owner's, because it crosses workspaces.
create function event_default_rows() returns bigint
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$ select count(*) from (select 1 from public.event_default limit 1000) r $$;
revoke all on function event_default_rows() from public;

-- A sender's message is taken once, however its time was corrected. No customer in it; kept 30 days.
create table event_message (
    workspace_id int         not null references workspace (id),
    hash         bytea       not null,
    received_at  timestamptz not null,
    primary key (workspace_id, hash)
);
create index event_message_by_age on event_message (workspace_id, received_at);

-- What an event means for orders and revenue; names not here follow the built-in list.
create table event_definition (
    workspace_id    int  not null references workspace (id),
    name            text not null,
    counts_as       text not null constraint event_definition_counts_as check (counts_as in ('nothing', 'order', 'refund')),
    amount_property text,
    primary key (workspace_id, name)
);
alter table event_definition alter column name set statistics 0, alter column amount_property set statistics 0;

-- archiving takes names and properties out; nothing else of an event ever changes
grant select, insert, update (name, properties) on event to ${application_role};
grant select, insert, delete on event_message to ${application_role};
grant select, insert, update, delete on event_definition to ${application_role};
grant execute on function ensure_event_partition(date), event_default_rows() to ${application_role};

alter table event_message enable row level security;
alter table event_definition enable row level security;
create policy one_workspace on event_message using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on event_definition using (workspace_id = current_setting('app.workspace_id')::int);
