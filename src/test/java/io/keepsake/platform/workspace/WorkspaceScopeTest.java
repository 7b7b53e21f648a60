package io.keepsake.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KeepsakeTest
class WorkspaceScopeTest {
    private final Notebook notebook;
    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final TransactionTemplate transactions;
    private final WorkspaceId acme;
    private final WorkspaceId globex;

    @Autowired
    WorkspaceScopeTest(
            Notebook notebook, JdbcClient jdbc, TestDatabase database, PlatformTransactionManager transactionManager) {
        this.notebook = notebook;
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = new TransactionTemplate(transactionManager);
        this.acme = workspace("acme");
        this.globex = workspace("globex");
    }

    @BeforeEach
    void anEntryInEach() {
        asKeepsake(() -> {
            notebook.write(acme, acme, "Acme's");
            notebook.write(globex, globex, "Globex's");
            return null;
        });
    }

    @Test
    void showsOneWorkspaceToAQueryThatNamesNone() {
        assertThat(asKeepsake(() -> notebook.read(acme))).containsExactly("Acme's");
        assertThat(asKeepsake(() -> notebook.read(globex))).containsExactly("Globex's");
    }

    @Test
    void refusesToWriteIntoAnotherWorkspace() {
        assertThatThrownBy(() -> asKeepsake(() -> {
                    notebook.write(acme, globex, "slipped in");
                    return null;
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void failsLoudlyWithoutATransaction() {
        assertThatThrownBy(() -> jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void failsLoudlyInATransactionForNoWorkspace() {
        assertThatThrownBy(() -> notebook.without(() -> jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void beginsNoTransactionThatDoesNotSayWhatItMaySee() {
        assertThatThrownBy(() -> transactions.execute(status -> 1))
                .rootCause()
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void joinsNoTransactionForAnotherWorkspace() {
        assertThatThrownBy(() -> asKeepsake(() -> notebook.during(acme, () -> notebook.read(globex))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> asKeepsake(() -> notebook.without(() -> notebook.read(globex))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void joinsATransactionForTheSameWorkspaceAndLetsItAskWhatHasNone() {
        assertThat(asKeepsake(() -> notebook.during(acme, () -> notebook.read(acme))))
                .containsExactly("Acme's");
        assertThat(asKeepsake(() -> notebook.during(acme, () -> notebook.without(() -> notebook.read(acme)))))
                .containsExactly("Acme's");
    }

    @Test
    void leavesNothingOfAWorkspaceOnTheConnection() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> asKeepsake(() -> {
                        notebook.writeAndFail(acme, "rolled back");
                        return null;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(notebook.without(() -> setting())).isEmpty();
            assertThat(asKeepsake(() -> notebook.read(globex))).containsExactly("Globex's");
            assertThat(setting()).isEmpty();
        }
        assertThat(asKeepsake(() -> notebook.read(acme))).containsExactly("Acme's");
    }

    @Test
    void refusesWhoIsNotSignedIn() {
        assertThatThrownBy(() -> notebook.read(acme)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void letsEachRoleDoWhatItAllows() {
        var analyst = member(acme, "analyst");
        var marketer = member(acme, "marketer");
        assertThat(as(analyst, () -> notebook.read(acme))).hasSize(1);
        assertThatThrownBy(() -> as(analyst, () -> write(acme))).isInstanceOf(NotPermitted.class);
        as(marketer, () -> write(acme));
        assertThatThrownBy(() -> as(marketer, () -> notebook.read(globex))).isInstanceOf(NotPermitted.class);
    }

    private boolean write(WorkspaceId workspace) {
        notebook.write(workspace, workspace, "written");
        return true;
    }

    private String setting() {
        return jdbc.sql("select coalesce(current_setting('app.workspace_id', true), '')")
                .query(String.class)
                .single();
    }

    private static <T> T asKeepsake(Supplier<T> work) {
        return Ambient.as(new Actor.Keepsake(), work::get);
    }

    private static <T> T as(UserId user, Supplier<T> work) {
        return Ambient.as(new Actor.User(user), work::get);
    }

    private WorkspaceId workspace(String name) {
        var account = insert("insert into account (name, created_at) values (?, now()) returning id", name);
        var slug = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new WorkspaceId(insert("""
                insert into workspace (account_id, slug, name, time_zone, currency, country, created_at)
                values (?, ?, ?, 'UTC', 'EUR', 'DE', now()) returning id
                """, account, slug, name));
    }

    private UserId member(WorkspaceId workspace, String role) {
        var user = insert("""
                insert into app_user (email, name, password_hash, created_at)
                values (?, 'Grace', '{none}', now()) returning id
                """, UUID.randomUUID() + "@example.com");
        database.asOwner()
                .update(
                        "insert into workspace_member (workspace_id, user_id, role, created_at) values (?, ?, ?, now())",
                        workspace.value(),
                        user,
                        role);
        return new UserId(user);
    }

    private int insert(String sql, Object... values) {
        return Objects.requireNonNull(database.asOwner().queryForObject(sql, Integer.class, values));
    }
}
