package io.keepsake.platform.database;

import java.util.List;

/** What ARCHITECTURE asks of every table, index, key, view and function. What {@link Locks} asks is not repeated. */
final class CatalogueRules {
    /** Keepsake's own tables; "scoped" are those with rows of workspaces, and key is the number of their workspace_id. */
    private static final String TABLES = """
            with own as (
                select c.oid, c.oid::regclass::text as name, c.relkind, c.relispartition, c.relforcerowsecurity, c.relacl
                from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                  and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_depend d
                                  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')),
            scoped as (
                select own.*, a.attnum as key, a.atttypid, a.attnotnull
                from own
                join pg_attribute a on a.attrelid = own.oid and a.attname = 'workspace_id' and not a.attisdropped
                where own.relkind in ('r', 'p'))
            """;

    static final CatalogueRule WORKSPACE_IS_AN_INT =
            new CatalogueRule("workspace_id is an int and never null", TABLES + """
            select name from scoped where atttypid <> 'int'::regtype or not attnotnull
            """);

    static final CatalogueRule TABLES_HAVE_A_PRIMARY_KEY =
            new CatalogueRule("every table has a primary key", TABLES + """
            select name from own
            where relkind in ('r', 'p') and not exists (select from pg_index where indrelid = own.oid and indisprimary)
            """);

    /** Primary keys and unique constraints are indexes, too. */
    static final CatalogueRule INDEXES_BEGIN_WITH_THE_WORKSPACE = new CatalogueRule(
                    "keys and indexes begin with the workspace", TABLES + """
            select indexrelid::regclass::text
            from pg_index
            join scoped on scoped.oid = indrelid
            where indkey[0] <> key
            """)
            .except("workspace_member_of_user", "asks for a user's workspaces, before one is known")
            .except("workspace_key_hash_is_unique", "asks whose a key is, before a workspace is known");

    static final CatalogueRule INDEXES_ARE_OF_USE =
            new CatalogueRule("no index is the beginning of another one", TABLES + """
            select less.indexrelid::regclass::text
            from pg_index less
            join scoped on scoped.oid = less.indrelid
            join pg_index more on more.indrelid = less.indrelid and more.indexrelid <> less.indexrelid
            join pg_class less_class on less_class.oid = less.indexrelid
            join pg_class more_class on more_class.oid = more.indexrelid and more_class.relam = less_class.relam
            where not less.indisunique and less.indpred is null and less.indexprs is null and more.indpred is null
              and more.indkey::text || ' ' like less.indkey::text || ' %'
            """);

    static final CatalogueRule FOREIGN_KEYS_STAY_IN_THE_WORKSPACE =
            new CatalogueRule("foreign keys between rows of workspaces begin with the workspace", TABLES + """
            select conname
            from pg_constraint
            join scoped target on target.oid = confrelid
            left join scoped source on source.oid = conrelid
            where contype = 'f' and (conkey[1], confkey[1]) is distinct from (source.key, target.key)
            """);

    static final CatalogueRule ROWS_ARE_OF_A_WORKSPACE_THAT_IS_THERE =
            new CatalogueRule("a foreign key leads from every row to its workspace", TABLES + """
            select name
            from scoped
            where not exists (
                select from pg_constraint
                where contype = 'f' and conrelid = scoped.oid and conkey[1] = key
                  and (confrelid = 'workspace'::regclass or confrelid in (select oid from scoped)))
            """);

    static final CatalogueRule FOREIGN_KEYS_HAVE_AN_INDEX =
            new CatalogueRule("what a row refers to within its workspace finds it by an index", TABLES + """
            select conname
            from pg_constraint
            where contype = 'f' and conrelid in (select oid from scoped) and confrelid in (select oid from scoped)
              and not exists (
                  select from pg_index
                  where indrelid = conrelid and indpred is null
                    and conkey <@ (select array_agg(number)
                                   from unnest(indkey) with ordinality as indexed (number, place)
                                   where place <= cardinality(conkey)))
            """);

    /** The owner migrates, and must see all rows. */
    static final CatalogueRule POLICIES_LET_THE_OWNER_BE =
            new CatalogueRule("row-level security is not forced on the owner", TABLES + """
            select name from own where relforcerowsecurity
            """);

    static final CatalogueRule PARTITIONS_HAVE_NONE = new CatalogueRule("partitions have no partitions", TABLES + """
            select name from own where relkind = 'p' and relispartition
            """);

    static final CatalogueRule UNSCOPED_TABLES_ARE_NAMED =
            new CatalogueRule("tables without a workspace are those on the list, and all of them", TABLES + """
            select name
            from (select name from own where relkind in ('r', 'p') and not relispartition
                    and (oid not in (select oid from scoped) or name in (:unscoped))) as there
            full join unnest(array[:unscoped]) as listed (name) using (name)
            where there.name is null or listed.name is null
            """);

    /** Whoever calls one decides on the search path, unless the function does. */
    static final CatalogueRule DEFINERS_FIX_THEIR_SEARCH_PATH =
            new CatalogueRule("functions with the owner's rights have a search path of their own", """
            select proname
            from pg_proc
            where prosecdef and pronamespace = 'public'::regnamespace
              and not coalesce('search_path=pg_catalog, public, pg_temp' = any (proconfig), false)
            """);

    static final CatalogueRule DEFINERS_ARE_NOT_FOR_EVERYBODY =
            new CatalogueRule("functions with the owner's rights are granted by name", """
            select proname
            from pg_proc
            cross join aclexplode(coalesce(proacl, acldefault('f', proowner))) as granted
            where prosecdef and pronamespace = 'public'::regnamespace and granted.grantee = 0
            """);

    static final CatalogueRule NOTHING_HAPPENS_BY_TRIGGERS = new CatalogueRule("no triggers and no rules", """
            select tgname from pg_trigger where not tgisinternal
            union all
            select rulename from pg_rewrite
            where rulename <> '_RETURN' and ev_class::regclass::text !~ '^pg_' and ev_type <> '1'
              and ev_class >= 16384
            """);

    static final CatalogueRule TABLES_ARE_NEITHER_EMPTIED_NOR_CHANGED =
            new CatalogueRule("the application neither truncates nor changes tables", TABLES + """
            select name
            from own
            where relkind <> 'S' and has_table_privilege('keepsake_app', oid, 'truncate, references, trigger, maintain')
            """);

    static final CatalogueRule VIEWS_ARE_READ_ONLY =
            new CatalogueRule("the application only reads views", TABLES + """
            select name
            from own
            where relkind in ('v', 'm') and (has_table_privilege('keepsake_app', oid, 'insert, update, delete')
                                             or has_any_column_privilege('keepsake_app', oid, 'insert, update'))
            """);

    static final CatalogueRule GRANTS_NAME_THE_APPLICATION =
            new CatalogueRule("nothing is granted to everybody, or to be handed on", TABLES + """
            select name
            from own
            cross join aclexplode(relacl) as granted
            where granted.grantee = 0 or granted.is_grantable
            """);

    static final CatalogueRule ALL_IS_THE_OWNERS =
            new CatalogueRule("tables, views and functions are the owner's", """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relowner <> 'keepsake_owner'::regrole
            union all
            select proname from pg_proc
            where pronamespace = 'public'::regnamespace and proowner <> 'keepsake_owner'::regrole
              and not exists (select from pg_depend
                              where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
            """);

    static final CatalogueRule ROLES_ARE_NOTHING_ELSE =
            new CatalogueRule("the application and the owner have no powers but their own", """
            select rolname
            from pg_roles
            where rolname in ('keepsake_app', 'keepsake_owner')
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                   or exists (select from pg_auth_members where member = pg_roles.oid))
            """);

    static final CatalogueRule COLUMNS_ARE_OF_FEW_TYPES = new CatalogueRule(
                    "columns are of the types agreed on", TABLES + """
            select name || '.' || attname
            from own
            join pg_attribute on attrelid = own.oid and attnum > 0 and not attisdropped
            where relkind in ('r', 'p') and atttypid <> all (array['int', 'bigint', 'boolean', 'text', 'text[]', 'jsonb',
                                                                  'bytea', 'timestamptz', 'date']::regtype[])
            """)
            .except("scheduled_tasks.priority", "the table is db-scheduler's, as its documentation has it");

    /** PostgreSQL's own name for a check says nothing to whoever meets it in an error. */
    static final CatalogueRule CHECKS_HAVE_NAMES = new CatalogueRule("checks have names", """
            select conname
            from pg_constraint
            where contype = 'c' and connamespace = 'public'::regnamespace and conname ~ '_check[0-9]*$'
            """);

    static final List<CatalogueRule> ALL = List.of(
            WORKSPACE_IS_AN_INT,
            TABLES_HAVE_A_PRIMARY_KEY,
            INDEXES_BEGIN_WITH_THE_WORKSPACE,
            INDEXES_ARE_OF_USE,
            FOREIGN_KEYS_STAY_IN_THE_WORKSPACE,
            ROWS_ARE_OF_A_WORKSPACE_THAT_IS_THERE,
            FOREIGN_KEYS_HAVE_AN_INDEX,
            POLICIES_LET_THE_OWNER_BE,
            PARTITIONS_HAVE_NONE,
            UNSCOPED_TABLES_ARE_NAMED,
            DEFINERS_FIX_THEIR_SEARCH_PATH,
            DEFINERS_ARE_NOT_FOR_EVERYBODY,
            NOTHING_HAPPENS_BY_TRIGGERS,
            TABLES_ARE_NEITHER_EMPTIED_NOR_CHANGED,
            VIEWS_ARE_READ_ONLY,
            GRANTS_NAME_THE_APPLICATION,
            ALL_IS_THE_OWNERS,
            ROLES_ARE_NOTHING_ELSE,
            COLUMNS_ARE_OF_FEW_TYPES,
            CHECKS_HAVE_NAMES);

    private CatalogueRules() {}
}
