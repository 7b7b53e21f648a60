-- The people of a brand. Everything here belongs to one workspace: workspace_id leads every key and index, and a
-- strict policy (below) makes a query without a workspace fail instead of finding nothing.

create table customer (
    workspace_id  int         not null references workspace (id),
    -- made in Java, in time order; never leaves the database
    id            bigint      not null,
    -- random, never in time order; replaced when the customer is archived
    keepsake_id   text        not null,
    version       int         not null,
    first_name    text,
    last_name     text,
    -- as typed; the normalised form stands in sort_email and in customer_identifier
    email         text,
    -- E.164
    mobile        text,
    system_id     text,
    -- these two stay when the customer is archived, so nothing but a code may stand in them
    language      text constraint customer_language_is_bcp_47 check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
    city          text,
    country       text constraint customer_country_is_iso_3166 check (country ~ '^[A-Z]{2}$'),
    acquisition   jsonb       not null default '{}',
    attributes    jsonb       not null default '{}',
    -- random, shown in place of the name once archived; the row in archive says who and why
    archive_label text,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    -- Folded (case, accents) in Java; U+10FFFF where there is none, so that pages by key lose nothing.
    sort_name     text        not null,
    sort_email    text        not null,
    sort_city     text        not null,
    sort_mobile   text        not null,
    sort_system_id text       not null,
    -- names, email, mobile, System ID and Keepsake ID, folded, one per line, each word with a space in front
    search_text   text        not null,
    state         text        not null generated always as (
        case
            when archive_label is not null then 'archived'
            when system_id is not null then 'registered'
            else 'anonymous'
        end) stored,
    primary key (workspace_id, id),
    constraint customer_keepsake_id_is_unique unique (workspace_id, keepsake_id)
);
-- with the state, so that a list of one state is walked inside the index, however few are in it
create index customer_by_name on customer (workspace_id, sort_name, id) include (state);
create index customer_by_email on customer (workspace_id, sort_email, id) include (state);
create index customer_by_mobile on customer (workspace_id, sort_mobile, id) include (state);
create index customer_by_city on customer (workspace_id, sort_city, id) include (state);
create index customer_by_system_id on customer (workspace_id, sort_system_id, id) include (state);
create index customer_by_state on customer (workspace_id, state, id);
create index customer_by_search_text on customer using gin (workspace_id, search_text gin_trgm_ops);
-- in lower case, because "Gold" and "gold" are one to whoever asks for it
create index customer_by_attributes on customer using gin (workspace_id, (lower(attributes::text)::jsonb) jsonb_path_ops);

-- Apart from customer, because every batch of events changes it while the wide, searchable row rests.
create table customer_stat (
    workspace_id  int         not null,
    customer_id   bigint      not null,
    events        bigint      not null default 0,
    orders        bigint      not null default 0,
    -- minor units of the workspace's currency
    revenue       bigint      not null default 0,
    -- the sentinels sort those never seen before all others
    first_seen_at timestamptz not null default 'infinity',
    last_seen_at  timestamptz not null default '-infinity',
    primary key (workspace_id, customer_id),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
create index customer_stat_by_last_seen on customer_stat (workspace_id, last_seen_at, customer_id);
create index customer_stat_by_events on customer_stat (workspace_id, events, customer_id);
create index customer_stat_by_orders on customer_stat (workspace_id, orders, customer_id);
create index customer_stat_by_revenue on customer_stat (workspace_id, revenue, customer_id);

-- Order totals in currencies other than the workspace's: shown beside, never added.
create table customer_foreign_revenue (
    workspace_id int    not null,
    customer_id  bigint not null,
    currency     text   not null,
    revenue      bigint not null,
    primary key (workspace_id, customer_id, currency),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);

-- The only place where a value finds a customer.
create table customer_identifier (
    workspace_id int         not null,
    kind         text        not null
        constraint customer_identifier_kind check (kind in ('system_id', 'email', 'mobile', 'device', 'push_token')),
    -- normalised: email folded to lower case, mobile E.164
    value        text        not null,
    customer_id  bigint      not null,
    created_at   timestamptz not null,
    primary key (workspace_id, kind, value),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
create index customer_identifier_of_customer on customer_identifier (workspace_id, customer_id);

create table subscription (
    workspace_id int         not null,
    customer_id  bigint      not null,
    channel      text        not null
        constraint subscription_channel check (channel in ('email', 'sms', 'whatsapp', 'web_push', 'connector')),
    -- unknown is the absence of a row
    state        text        not null constraint subscription_state check (state in ('subscribed', 'unsubscribed')),
    source       text        not null constraint subscription_source check (source in ('user', 'import', 'api', 'customer', 'demo')),
    changed_at   timestamptz not null,
    user_id      int references app_user (id),
    primary key (workspace_id, customer_id, channel),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);

-- Every change of a subscription, kept: when, how and who.
create table subscription_change (
    workspace_id int         not null,
    id           bigint      not null,
    customer_id  bigint      not null,
    channel      text        not null,
    state        text        not null,
    source       text        not null,
    changed_at   timestamptz not null,
    user_id      int references app_user (id),
    primary key (workspace_id, id),
    foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
create index subscription_change_of_customer on subscription_change (workspace_id, customer_id, id desc);

-- Who did what, for good. Names of fields, never values; the surrogate id, never a Keepsake ID.
create table audit_entry (
    workspace_id int         not null references workspace (id),
    id           bigint      not null,
    at           timestamptz not null,
    user_id      int references app_user (id),
    action       text        not null,
    customer_id  bigint,
    fields       text[]      not null default '{}',
    primary key (workspace_id, id)
);
create index audit_entry_of_customer on audit_entry (workspace_id, customer_id, id desc);

-- Filters of the customers page saved under a name, for all members of the workspace.
create table saved_filter (
    workspace_id int         not null references workspace (id),
    id           bigint      not null,
    name         text        not null,
    -- the query part of the page's address
    query        text        not null,
    user_id      int         not null references app_user (id),
    created_at   timestamptz not null,
    primary key (workspace_id, id)
);
create unique index saved_filter_name_is_unique on saved_filter (workspace_id, lower(name));

-- Which columns of the grid a user has chosen.
create table grid_preference (
    workspace_id int    not null references workspace (id),
    user_id      int    not null references app_user (id),
    columns      text[] not null,
    primary key (workspace_id, user_id)
);

-- Every attribute and event property seen, with the type first seen and whether it identifies.
create table catalogue_entry (
    workspace_id  int         not null references workspace (id),
    subject       text        not null constraint catalogue_entry_subject check (subject in ('attribute', 'event')),
    -- path inside the attributes or properties, without positions in lists: items.product
    path          text        not null,
    type          text        not null
        constraint catalogue_entry_type check (type in ('text', 'number', 'boolean', 'date')),
    identifies    boolean     not null,
    -- why: the default's reason, or that somebody decided
    reason        text        not null,
    decided_by    int references app_user (id),
    first_seen_at timestamptz not null,
    primary key (workspace_id, subject, path)
);

-- Searchable reads: under row-level security PostgreSQL uses no trigram, JSONB or LIKE index, so the predicate stands
-- inside a plain view of the owner's. SELECT only; writes go to the tables. Totals are joined from their table: numbers
-- and times use their indexes under its policy, and lists by text need none.
create view customer_row as
select c.workspace_id, c.id, c.keepsake_id, c.state, c.first_name, c.last_name, c.email, c.mobile, c.system_id, c.language,
       c.city, c.country, c.acquisition, c.attributes, c.archive_label, c.created_at, c.updated_at, c.search_text,
       c.sort_name, c.sort_email, c.sort_mobile, c.sort_city, c.sort_system_id
from customer c
where c.workspace_id = current_setting('app.workspace_id')::int;

grant select, insert, update, delete on customer, customer_stat, customer_foreign_revenue, customer_identifier, subscription,
    saved_filter, grid_preference, catalogue_entry to ${application_role};
-- what happened is not rewritten
grant select, insert on subscription_change, audit_entry to ${application_role};
-- except where an attribute was named after the person who is archived
grant update (fields) on audit_entry to ${application_role};
grant select on customer_row to ${application_role};

-- emails and names would otherwise stand in pg_statistic's histograms long after they were archived
alter table customer
    alter column first_name set statistics 0,
    alter column last_name set statistics 0,
    alter column email set statistics 0,
    alter column mobile set statistics 0,
    alter column system_id set statistics 0,
    alter column city set statistics 0,
    alter column sort_name set statistics 0,
    alter column sort_email set statistics 0,
    alter column sort_mobile set statistics 0,
    alter column sort_system_id set statistics 0,
    alter column sort_city set statistics 0,
    alter column search_text set statistics 0,
    alter column acquisition set statistics 0,
    alter column attributes set statistics 0;
alter table customer_identifier alter column value set statistics 0;
alter table saved_filter alter column name set statistics 0, alter column query set statistics 0;
alter table catalogue_entry alter column path set statistics 0;
alter table grid_preference alter column columns set statistics 0;
alter table audit_entry alter column fields set statistics 0;
-- an index on an expression gathers statistics of its own
alter index customer_by_attributes alter column 2 set statistics 0;

alter table customer enable row level security;
alter table customer_stat enable row level security;
alter table customer_foreign_revenue enable row level security;
alter table customer_identifier enable row level security;
alter table subscription enable row level security;
alter table subscription_change enable row level security;
alter table audit_entry enable row level security;
alter table saved_filter enable row level security;
alter table grid_preference enable row level security;
alter table catalogue_entry enable row level security;

create policy one_workspace on customer using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on customer_stat using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on customer_foreign_revenue using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on customer_identifier using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on subscription using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on subscription_change using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on audit_entry using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on saved_filter using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on grid_preference using (workspace_id = current_setting('app.workspace_id')::int);
create policy one_workspace on catalogue_entry using (workspace_id = current_setting('app.workspace_id')::int);
