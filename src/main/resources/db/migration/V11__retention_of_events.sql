-- How long a workspace keeps what its customers did, where it does not do so for good. What the events added up to stays.
create table event_retention (
    workspace_id int not null references workspace (id),
    months       int not null constraint event_retention_months check (months between 1 and 240),
    primary key (workspace_id)
);
grant select, insert, update, delete on event_retention to ${application_role};
alter table event_retention enable row level security;
create policy one_workspace on event_retention using (workspace_id = current_setting('app.workspace_id')::int);

-- only when their time is over; archiving still removes no event
grant delete on event to ${application_role};
