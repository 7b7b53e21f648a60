package io.keepsake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.OneTransaction;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepsakeTest
class OneSessionTest {
    @Autowired
    OneSession session;

    @Autowired
    OneTransaction transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    World world;

    private World.Brand acme;

    @BeforeEach
    void openAcme() {
        acme = world.acme();
    }

    @Test
    void keepsTemporaryTablesFromOneTransactionToTheNext() {
        var found = session.during(() -> {
            inTransaction(
                    () -> jdbc.sql("create temporary table note (text text)").update());
            inTransaction(() -> jdbc.sql("insert into note values ('hello')").update());
            return inTransaction(
                    () -> jdbc.sql("select text from note").query(String.class).single());
        });

        assertThat(found).isEqualTo("hello");
    }

    @Test
    void holdsNothingUpBetweenTransactions() {
        var state = session.during(() -> {
            var pid = inTransaction(() -> {
                jdbc.sql("create temporary table note (text text)").update();
                return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            });
            return database.asSuperuser()
                    .queryForMap("select state, backend_xid, backend_xmin from pg_stat_activity where pid = ?", pid);
        });

        assertThat(state)
                .containsEntry("state", "idle")
                .containsEntry("backend_xid", null)
                .containsEntry("backend_xmin", null);
    }

    @Test
    void undoesOneTransactionAndGoesOnWithTheNext() {
        var found = session.during(() -> {
            inTransaction(
                    () -> jdbc.sql("create temporary table note (text text)").update());
            assertThatThrownBy(() -> inTransaction(() -> {
                        jdbc.sql("insert into note values ('lost')").update();
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            return inTransaction(
                    () -> jdbc.sql("select text from note").query(String.class).list());
        });

        assertThat(found).isEmpty();
    }

    @Test
    void leavesNoTemporaryTableBehindAlsoWhereTheWorkFails() {
        assertThatThrownBy(() -> session.during(() -> {
                    inTransaction(() -> jdbc.sql("create temporary table left_behind (text text)")
                            .update());
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(database.asSuperuser()
                        .queryForObject("select count(*) from pg_class where relname = 'left_behind'", Integer.class))
                .isZero();
        assertThat(OneSession.isKept()).isFalse();
        assertThat(inTransaction(() -> jdbc.sql("select 1").query(Integer.class).single()))
                .isOne();
    }

    @Test
    void beginsOutsideOfTransactionsAndOtherSessions() {
        assertThatThrownBy(() -> inTransaction(() -> session.during(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> session.during(() -> session.during(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return world.as(acme.grace(), () -> transaction.of(acme.id(), work));
    }
}
