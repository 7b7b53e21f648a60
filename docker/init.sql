-- Sets a PostgreSQL server (15 or later) up for Keepsake, once, as its superuser:
--
--     KEEPSAKE_OWNER_PASSWORD=... KEEPSAKE_APP_PASSWORD=... psql -v ON_ERROR_STOP=1 -f init.sql postgres
--
-- It makes the database keepsake and two roles: keepsake_owner, who migrates and owns everything in it, and keepsake_app,
-- whom Keepsake works as: it owns nothing and obeys the policies that keep workspaces apart.

\getenv owner_password KEEPSAKE_OWNER_PASSWORD
\getenv application_password KEEPSAKE_APP_PASSWORD

-- Sorted by code point everywhere; the ctype says what a letter is, which the trigrams of searching ask.
select :SERVER_VERSION_NUM >= 170000 as has_builtin_locales \gset
\if :has_builtin_locales
create database keepsake template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8';
\else
create database keepsake template template0 encoding 'UTF8'
    locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8';
\endif

-- What follows is plain SQL: the embedded server of the default run is set up with it, too.
\connect keepsake
create role keepsake_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role keepsake_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'application_password';

alter database keepsake owner to keepsake_owner;
revoke all on database keepsake from public;
-- temporary tables: COPY is refused under row-level security, so files go through one
grant connect, temporary on database keepsake to keepsake_app;
revoke create on schema public from public;

create extension pg_trgm;
create extension btree_gin;
