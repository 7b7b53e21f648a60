-- Customers and events from CSV files. The file is in the database, in chunks, so that any node can go on after a crash;
-- it goes when the import ends. Wrong rows go after 7 days.

create table import (
    workspace_id    int         not null references workspace (id),
    id              bigint      not null,
    kind            text        not null constraint import_kind check (kind in ('customers', 'events')),
    file_name       text        not null,
    file_size       bigint      not null,
    file_sha256     bytea       not null,
    -- delimiter, encoding, mapping and options: names of columns, no values
    settings        jsonb       not null,
    state           text        not null constraint import_state
        check (state in ('uploaded', 'checking', 'checked', 'queued', 'running', 'cancelling', 'cancelled', 'finished', 'failed')),
    -- where to go on: the first byte not yet dealt with, and the number of its line
    position        bigint      not null default 0,
    line            bigint      not null default 1,
    rows_new        bigint      not null default 0,
    rows_changed    bigint      not null default 0,
    rows_skipped    bigint      not null default 0,
    rows_conflicting bigint     not null default 0,
    rows_wrong      bigint      not null default 0,
    -- counts of the dry run, by the same names
    dry_run         jsonb,
    -- one plain sentence where state is failed
    failure         text,
    user_id         int         not null references app_user (id),
    created_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    primary key (workspace_id, id)
);
create index import_by_file on import (workspace_id, file_sha256);

create table import_chunk (
    workspace_id int    not null,
    import_id    bigint not null,
    number       int    not null,
    bytes        bytea  not null,
    primary key (workspace_id, import_id, number),
    -- the chunks are the file
    foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);
alter table import_chunk alter column bytes set storage external;

create table import_wrong_row (
    workspace_id int         not null,
    import_id    bigint      not null,
    line         bigint      not null,
    outcome      text        not null constraint import_wrong_row_outcome check (outcome in ('wrong', 'conflicting', 'skipped')),
    reason       text        not null,
    -- the row as it came, to be downloaded
    fields       text[]      not null,
    -- normalised, so that archiving finds the row
    email        text,
    mobile       text,
    system_id    text,
    device       text,
    created_at   timestamptz not null,
    primary key (workspace_id, import_id, line),
    foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);
create index import_wrong_row_by_email on import_wrong_row (workspace_id, email) where email is not null;
create index import_wrong_row_by_mobile on import_wrong_row (workspace_id, mobile) where mobile is not null;
create index import_wrong_row_by_system_id on import_wrong_row (workspace_id, system_id) where system_id is not null;
create index import_wrong_row_by_device on import_wrong_row (workspace_id, device) where device is not null;
create index import_wrong_row_by_age on import_wrong_row (workspace_id, created_at);

grant select, insert, update, delete on import, import_chunk, import_wrong_row to ${application_role};

alter table import enable row level security;
alter table import_chunk enable row level security;
alter table import_wrong_row enable row level security;
create policy one_workspace on import using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on import_chunk using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on import_wrong_row using (workspace_id = current_setting('app.workspace_id')::int);
