package io.keepsake.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.TestDatabase;
import io.keepsake.platform.start.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ProtectionCheckTest {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void letsTheApplicationsRoleWork() {
        assertThatCode(() -> check(database.asApplication())).doesNotThrowAnyException();
    }

    @Test
    void letsTemporaryTablesBe() {
        DatabaseLogin login = database.application();
        var connection = new SingleConnectionDataSource(database.url(), login.role(), login.password(), true);
        try {
            JdbcTemplate sql = new JdbcTemplate(connection);
            sql.execute("create temporary table upload (workspace_id int, line text)");
            assertThatCode(() -> check(sql)).doesNotThrowAnyException();
        } finally {
            connection.destroy();
        }
    }

    @Test
    void refusesASuperuser() {
        assertThatThrownBy(() -> check(database.asSuperuser()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgres");
    }

    @Test
    void refusesTheOwner() {
        assertThatThrownBy(() -> check(database.asOwner()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("owner of");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            create on the schema     | grant create on schema public to keepsake_app                     | public
            a table of its own       | alter table subscription owner to keepsake_app                    | subscription
            a function of its own    | alter function event_default_rows() owner to keepsake_app         | event_default_rows
            row-level security off   | alter table customer disable row level security                   | customer
            no policy                | drop policy one_workspace on customer_stat                        | customer_stat
            a policy for all rows    | create policy everything on customer using (true)                 | customer
            a policy that may stay silent | alter policy one_workspace on archive using (workspace_id = current_setting('app.workspace_id', true)::int) | archive
            a policy that checks no write | alter policy one_workspace on archive with check (true)      | archive
            a table without policy   | create table note (workspace_id int, body text)                   | note
            a table nobody thought of | create table secret (body text); grant insert on secret to keepsake_app | secret
            one column granted       | create table secret (body text); grant select (body) on secret to keepsake_app | secret
            a partition granted      | grant select on event_default to keepsake_app                     | event_default
            a view without condition | create view peek as select * from customer; grant select on peek to keepsake_app | peek
            """)
    void refusesToRunWith(String what, String change, String name) {
        database.asSuperuser().execute(change);
        assertThatThrownBy(() -> check(database.asApplication()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(" " + name);
    }

    private static void check(JdbcTemplate sql) {
        new ProtectionCheck(JdbcClient.create(sql)).requireLocked();
    }
}
