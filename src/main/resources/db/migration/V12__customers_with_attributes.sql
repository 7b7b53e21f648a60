-- Who has attributes, among visitors by the million who have none: the data catalogue shows examples of the latest of them.
create index customer_with_attributes on customer (workspace_id, id) where attributes <> '{}';
