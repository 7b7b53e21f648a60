-- What programs asked for under a key of their own making, so that asking again does nothing twice. Ids only: who was
-- meant stands in the customer, and goes with them.
create table api_request (
    workspace_id int         not null references workspace (id),
    -- keyed hash of the API key's id and the Idempotency-Key
    hash         bytea       not null,
    -- keyed hash of what was asked, because a body is as good as the person in it
    request_hash bytea       not null,
    -- who was made; null only within the transaction that makes them
    customer_id  bigint,
    created_at   timestamptz not null,
    primary key (workspace_id, hash),
    -- an anonymous customer may go over to a registered one: who asks again then finds the registered one in the way
    foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
create index api_request_of_customer on api_request (workspace_id, customer_id);
create index api_request_by_age on api_request (workspace_id, created_at);
grant select, insert, update, delete on api_request to ${application_role};
alter table api_request enable row level security;
create policy one_workspace on api_request using (workspace_id = current_setting('app.workspace_id')::int);
