-- Letting a person go: who was archived and why, who must not come back, and the ledger that repeats it after a restore.

create table archive (
    workspace_id int         not null,
    customer_id  bigint      not null,
    archived_at  timestamptz not null,
    user_id      int         not null references app_user (id),
    reason       text        not null constraint archive_reason check (reason in ('request', 'clean_up', 'other')),
    -- typed by the user, scanned for the person's values like everything else
    reference    text,
    primary key (workspace_id, customer_id),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
alter table archive alter column reference set statistics 0;

-- Keyed hashes of the identifiers of archived people. No customer and only a date: it must not lead back to the history.
create table forget_list (
    workspace_id   int    not null references workspace (id),
    kind           text   not null
        constraint forget_list_kind check (kind in ('system_id', 'email', 'mobile', 'push_token')),
    -- HMAC-SHA-256 with the installation's secret
    hash           bytea  not null,
    forgotten_on   date   not null,
    -- channels on which this identifier must not be messaged
    do_not_message text[] not null,
    primary key (workspace_id, kind, hash)
);

-- One line per archive, without identifying values; also appended to a file outside the database and replayed after a
-- restore, which is why it names the surrogate id and the new public values.
create table erasure_ledger (
    workspace_id    int         not null references workspace (id),
    id              bigint      not null,
    customer_id     bigint      not null,
    archived_at     timestamptz not null,
    user_id         int         not null references app_user (id),
    reason          text        not null,
    new_keepsake_id text        not null,
    archive_label   text        not null,
    -- by table, how many rows were removed, changed and kept
    tables          jsonb       not null,
    -- how many identifiers of which kind went on the forget list; not which, because this row knows the customer
    forgotten       jsonb       not null,
    primary key (workspace_id, id)
);
create index erasure_ledger_of_customer on erasure_ledger (workspace_id, customer_id);

grant select, insert on archive, forget_list, erasure_ledger to ${application_role};

alter table archive enable row level security;
alter table forget_list enable row level security;
alter table erasure_ledger enable row level security;
create policy one_workspace on archive using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on forget_list using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on erasure_ledger using (workspace_id = current_setting('app.workspace_id')::int);
