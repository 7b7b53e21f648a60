-- Old events are few, and their dates are whatever a sender says: a month's partition for each of them would be hundreds,
-- which every query without a time has to look into. Before 2024 a partition holds a year.
create or replace function ensure_event_partition(month date) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    unit text := 'month';
    first_day date;
    partition text;
begin
    if month < date '1990-01-01' or date_trunc('month', month)::date > (now() at time zone 'UTC')::date + 400 then
        raise exception 'no partition for %', month using errcode = '22008';
    end if;
    -- a year of which months are there already goes on with months
    if month < date '2024-01-01' and not exists (
        select from pg_class
        where relname ~ to_char(month, '"^event_"YYYY"_[0-9][0-9]$"') and relnamespace = 'public'::regnamespace and relkind = 'r'
    ) then
        unit := 'year';
    end if;
    first_day := date_trunc(unit, month)::date;
    partition := 'event_' || to_char(first_day, case unit when 'year' then 'YYYY' else 'YYYY_MM' end);
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
                   first_day::timestamp at time zone 'UTC',
                   (first_day + format('1 %s', unit)::interval)::timestamp at time zone 'UTC');
    return true;
end
$$;
