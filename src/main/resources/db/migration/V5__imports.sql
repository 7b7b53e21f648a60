-- Customers and events from CSV files. The file is in the database, in chunks, so that any node can go on after a crash;
-- it goes when the import ends. Wrong rows go after 7 days.

create table import (
    workspace_id int         not null references workspace (id),
    -- random, as it stands in addresses
    id           text        not null,
    kind         text        not null constraint import_kind check (kind in ('customers', 'events')),
    file_name    text        not null,
    -- both are known once the file has come in whole
    file_size    bigint      not null default 0,
    file_sha256  bytea,
    -- delimiter, encoding, what each column holds: names of columns, no values
    settings     jsonb       not null default '{}',
    state        text        not null constraint import_state check (
        state in ('uploading', 'uploaded', 'checking', 'checked', 'queued', 'running', 'cancelled', 'finished', 'failed')),
    -- raised by each check and each start, so that a worker of an earlier one stops
    run          int         not null default 0,
    -- where to go on: the first byte not yet dealt with, and the number of its line
    position     bigint      not null default 0,
    line         bigint      not null default 1,
    -- rows so far, by what became of them
    counts       jsonb       not null default '{}',
    -- the same of the check before
    dry_run      jsonb,
    -- one plain sentence where state is failed
    failure      text,
    -- who uploaded it, then who started it: it runs with their rights
    user_id      int         not null references app_user (id),
    created_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (workspace_id, id)
);
create index import_by_age on import (workspace_id, created_at desc);
create index import_by_file on import (workspace_id, file_sha256);

create table import_chunk (
    workspace_id int   not null,
    import_id    text  not null,
    number       int   not null,
    bytes        bytea not null,
    primary key (workspace_id, import_id, number),
    -- the chunks are the file
    foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);
-- not compressed, so that a slice of it is read alone
alter table import_chunk alter column bytes set storage external;

create table import_wrong_row (
    workspace_id int         not null,
    import_id    text        not null,
    line         bigint      not null,
    outcome      text        not null constraint import_wrong_row_outcome check (outcome in ('wrong', 'conflicting')),
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
    -- what is said about a file means nothing without it
    foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);
create index import_wrong_row_by_email on import_wrong_row (workspace_id, email) where email is not null;
create index import_wrong_row_by_mobile on import_wrong_row (workspace_id, mobile) where mobile is not null;
create index import_wrong_row_by_system_id on import_wrong_row (workspace_id, system_id) where system_id is not null;
create index import_wrong_row_by_device on import_wrong_row (workspace_id, device) where device is not null;
create index import_wrong_row_by_age on import_wrong_row (workspace_id, created_at);

-- as in V2: no values in pg_statistic
alter table import alter column file_name set statistics 0, alter column settings set statistics 0;
alter table import_chunk alter column bytes set statistics 0;
alter table import_wrong_row
    alter column fields set statistics 0,
    alter column reason set statistics 0,
    alter column email set statistics 0,
    alter column mobile set statistics 0,
    alter column system_id set statistics 0,
    alter column device set statistics 0;

grant select, insert, update, delete on import, import_chunk, import_wrong_row to ${application_role};

alter table import enable row level security;
alter table import_chunk enable row level security;
alter table import_wrong_row enable row level security;
create policy one_workspace on import using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on import_chunk using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on import_wrong_row using (workspace_id = current_setting('app.workspace_id')::int);
