package io.keepsake.platform.database;

import java.util.List;

/** All locks of the database, as its own catalogue tells them. */
final class Locks {
    /** A superuser is a member of every role, and so found here, too. */
    static final Lock ROLE_OBEYS_POLICIES = new Lock("its role is, or may become, one that policies do not bind:", """
            select rolname
            from pg_roles
            where (rolsuper or rolbypassrls) and pg_has_role(oid, 'member')
            """);

    /** An owner is not bound by policies, and can drop them. Its own temporary tables are all the role may have. */
    static final Lock ROLE_OWNS_NOTHING = new Lock("its role is, or may become, the owner of", """
            with temporary as (
                select oid from pg_namespace where nspname ~ '^pg_(toast_)?temp_'),
            owned as (
                select datname as name, datdba as owner from pg_database where datname = current_database()
                union all
                select nspname, nspowner from pg_namespace
                union all
                select relname, relowner from pg_class where relnamespace not in (select oid from temporary)
                union all
                select proname, proowner from pg_proc)
            select name from owned where pg_has_role(owner, 'member')
            """);

    /** Whoever may create a function can have one with more rights than its own called. */
    static final Lock ROLE_CREATES_NOTHING = new Lock("its role may create tables and functions in", """
            select nspname
            from pg_namespace
            where nspname !~ '^pg_(toast_)?temp_' and has_schema_privilege(oid, 'create')
            union all
            select datname
            from pg_database
            where datname = current_database() and has_database_privilege(oid, 'create')
            """);

    /** What any extension brings is not Keepsake's, and holds no workspace's data. */
    private static final String RELATION = """
            with relation as (
                select oid, oid::regclass::text as name, relkind, relispartition, relrowsecurity, reloptions,
                       has_table_privilege(oid, 'select, insert, update, delete, truncate, references, trigger')
                           or has_any_column_privilege(oid, 'select, insert, update, references') as granted,
                       exists (select from pg_attribute
                               where attrelid = pg_class.oid and attname = 'workspace_id' and not attisdropped) as scoped
                from pg_class
                where relkind in ('r', 'p', 'f', 'v', 'm')
                  and relnamespace not in (select oid from pg_namespace
                                           where nspname ~ '^pg_' or nspname = 'information_schema')
                  and not exists (select from pg_depend
                                  where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'))
            """;

    /** The policy has to be the strict one: a second argument of current_setting would turn a loud failure into silence. */
    static final Lock TABLES_HAVE_THE_POLICY = new Lock("no strict row-level policy guards the table", RELATION + """
            , policy as (
                select polrelid, polcmd,
                       (workspace, coalesce(pg_get_expr(polwithcheck, polrelid), workspace)) is not distinct from
                       (strict, strict) as is_strict
                from pg_policy
                cross join lateral (select pg_get_expr(polqual, polrelid) as workspace,
                       '(workspace_id = (current_setting(''app.workspace_id''::text))::integer)' as strict) as expression
                where polpermissive)
            select name
            from relation
            where relkind in ('r', 'p', 'f') and (scoped or granted) and name not in (:unscoped)
              and (not relrowsecurity
                   or not exists (select from policy where polrelid = relation.oid and polcmd = '*')
                   or exists (select from policy where polrelid = relation.oid and not is_strict))
            """);

    /** A partition asked directly does not obey the policy of its parent. */
    static final Lock PARTITIONS_ARE_NOT_GRANTED =
            new Lock("its role may reach past the parent to the partition", """
            %s
            select name from relation where relispartition and granted
            """.formatted(RELATION));

    /** A view works with the rights of its owner, whom no policy binds; so the condition has to be inside. */
    static final Lock VIEWS_HAVE_THE_CONDITION =
            new Lock("no condition on the workspace stands in the view", """
            %s
            select name
            from relation
            where relkind in ('v', 'm') and granted
              and not coalesce('security_invoker=true' = any (reloptions), false)
              and pg_get_viewdef(oid) !~ 'workspace_id = \\(current_setting\\(''app\\.workspace_id''::text\\)\\)::integer'
            """.formatted(RELATION));

    static final List<Lock> ALL = List.of(
            ROLE_OBEYS_POLICIES,
            ROLE_OWNS_NOTHING,
            ROLE_CREATES_NOTHING,
            TABLES_HAVE_THE_POLICY,
            PARTITIONS_ARE_NOT_GRANTED,
            VIEWS_HAVE_THE_CONDITION);

    private Locks() {}
}
