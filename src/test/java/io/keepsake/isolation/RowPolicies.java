package io.keepsake.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The locks in the database, as its owner opens and closes them: policies of tables, conditions inside of views. */
final class RowPolicies {
    private static final String CONDITION = "workspace_id = (current_setting('app.workspace_id'::text))::integer";
    private static final String WITHOUT_CONDITION = "workspace_id > 0";

    private final JdbcTemplate owner;

    RowPolicies(TestDatabase database) {
        owner = database.asOwner();
    }

    /** With a policy, and rows of workspaces. Partitions are asked through their table. */
    List<String> tables() {
        return names("select relname from pg_class where relrowsecurity and not relispartition");
    }

    List<String> partitions() {
        return names("select relname from pg_class where relrowsecurity and relispartition");
    }

    List<String> views() {
        return names("select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace"
                + " and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')");
    }

    void withoutThoseOf(String table, Runnable work) {
        disable(table);
        try {
            work.run();
        } finally {
            enable(table);
        }
    }

    void withoutConditionOf(String view, Runnable work) {
        openView(view);
        try {
            work.run();
        } finally {
            closeView(view);
        }
    }

    void openAll() {
        tables().forEach(this::disable);
        views().forEach(this::openView);
    }

    void closeAll() {
        unprotected().forEach(this::enable);
        views().forEach(this::closeView);
    }

    /** Lets the application ask the partition itself. */
    void grantedTo(String role, String partition, Runnable work) {
        owner.execute("grant select on " + partition + " to " + role);
        try {
            work.run();
        } finally {
            owner.execute("revoke select on " + partition + " from " + role);
        }
    }

    private void disable(String table) {
        owner.execute("alter table " + table + " disable row level security");
    }

    private void enable(String table) {
        owner.execute("alter table " + table + " enable row level security");
    }

    private void openView(String view) {
        replace(view, CONDITION, WITHOUT_CONDITION);
    }

    private void closeView(String view) {
        replace(view, WITHOUT_CONDITION, CONDITION);
    }

    private void replace(String view, String what, String with) {
        var definition =
                Objects.requireNonNull(owner.queryForObject("select pg_get_viewdef(?::regclass)", String.class, view));
        assertThat(definition).contains(what);
        owner.execute("create or replace view " + view + " as " + definition.replace(what, with));
    }

    /** Tables that have a policy which is switched off. */
    private List<String> unprotected() {
        return names("select relname from pg_class where not relrowsecurity"
                + " and exists (select from pg_policy where polrelid = pg_class.oid)");
    }

    private List<String> names(String query) {
        return owner.queryForList(query + " order by relname", String.class);
    }
}
