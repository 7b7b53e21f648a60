-- What a program asked for goes over with a customer who turns out to be another one, and with an archived customer it is
-- taken away: no customer goes and leaves it behind, so nothing is deleted on the quiet.
alter table api_request
    drop constraint api_request_workspace_id_customer_id_fkey,
    add constraint api_request_customer foreign key (workspace_id, customer_id) references customer (workspace_id, id);
