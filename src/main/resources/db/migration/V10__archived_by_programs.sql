-- A program may let a person go, too: then its key stands where a user did.
alter table archive
    alter column user_id drop not null,
    add column key_id int,
    add constraint archive_key foreign key (workspace_id, key_id) references workspace_key (workspace_id, id),
    add constraint archive_by_one check (num_nonnulls(user_id, key_id) = 1);
create index archive_of_key on archive (workspace_id, key_id);

alter table erasure_ledger
    alter column user_id drop not null,
    add column key_id int,
    add constraint erasure_ledger_key foreign key (workspace_id, key_id) references workspace_key (workspace_id, id),
    add constraint erasure_ledger_by_one check (num_nonnulls(user_id, key_id) = 1);
create index erasure_ledger_of_key on erasure_ledger (workspace_id, key_id);
