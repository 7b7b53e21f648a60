package io.keepsake.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keepsake.OneTransaction;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each lock of the database by itself, on each table and view: with it nothing is seen, without it the same query leaks. */
@Unlockable
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLocksTest {
    @Autowired
    World world;

    @Autowired
    Twins twins;

    @Autowired
    TestDatabase database;

    @Autowired
    OneTransaction transaction;

    @Autowired
    JdbcClient jdbc;

    private RowPolicies policies;
    private Twin acme;
    private Twin globex;

    @BeforeAll
    void fillEveryTableOfBoth() {
        policies = new RowPolicies(database);
        var one = world.acme();
        var other = world.globex();
        acme = twins.make(one.id(), one.ada());
        globex = twins.make(other.id(), other.ada());
    }

    @TestFactory
    Stream<DynamicTest> keepRowsOfOthersFromBeingSeen() {
        return policies.tables().stream()
                .map(table -> dynamicTest(table, () -> {
                    assertThat(seen(table, acme)).isPositive();
                    assertThat(seen(table, globex)).isZero();
                    policies.withoutThoseOf(
                            table, () -> assertThat(seen(table, globex)).isPositive());
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepRowsFromBeingWrittenToOthers() {
        return policies.tables().stream()
                .map(table -> dynamicTest(table, () -> {
                    assertThatThrownBy(() -> slipIn(table)).rootCause().hasMessageContaining("row-level security");
                    // the row is there already, which is the only thing that keeps it out
                    policies.withoutThoseOf(
                            table,
                            () -> assertThatThrownBy(() -> slipIn(table))
                                    .rootCause()
                                    .hasMessageContaining("duplicate key"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepRowsOfOthersOutOfViews() {
        return policies.views().stream()
                .map(view -> dynamicTest(view, () -> {
                    assertThat(seen(view, acme)).isPositive();
                    assertThat(seen(view, globex)).isZero();
                    policies.withoutConditionOf(
                            view, () -> assertThat(seen(view, globex)).isPositive());
                }));
    }

    /** Two locks: no grant, and a policy of its own. */
    @TestFactory
    Stream<DynamicTest> keepRowsOfOthersInPartitions() {
        return partitionsWithRows()
                .map(partition -> dynamicTest(partition, () -> {
                    assertThatThrownBy(() -> seen(partition, acme))
                            .rootCause()
                            .hasMessageContaining("permission denied");
                    policies.grantedTo(database.application().role(), partition, () -> {
                        assertThat(seen(partition, acme)).isPositive();
                        assertThat(seen(partition, globex)).isZero();
                        policies.withoutThoseOf(
                                partition,
                                () -> assertThat(seen(partition, globex)).isPositive());
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> failLoudlyWithoutAWorkspace() {
        return Stream.of(policies.tables(), policies.views())
                .flatMap(List::stream)
                .map(relation -> dynamicTest(
                        relation,
                        () -> assertThatThrownBy(() ->
                                        database.asApplication().queryForList("select 1 from " + relation + " limit 1"))
                                .isInstanceOf(DataAccessException.class)
                                .rootCause()
                                .hasMessageContaining("app.workspace_id")));
    }

    private Stream<String> partitionsWithRows() {
        return policies.partitions().stream()
                .filter(partition -> database.asOwner()
                                .queryForList("select 1 from " + partition + " limit 1")
                                .size()
                        == 1);
    }

    /** How many rows of that workspace a query in Acme finds. */
    private long seen(String relation, Twin whose) {
        return inAcme(() -> jdbc.sql("select count(*) from " + relation + " where workspace_id = :whose")
                .param("whose", whose.workspace().value())
                .query(Long.class)
                .single());
    }

    /** Writes a row of Globex's once more, in Acme. */
    private void slipIn(String table) {
        var row = database.asOwner()
                .queryForObject(
                        "select to_jsonb(t) from " + table + " t where workspace_id = ? limit 1",
                        String.class,
                        globex.workspace().value());
        var columns = String.join(", ", database.asOwner().queryForList("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                """, String.class, table));
        inAcme(() -> jdbc.sql("insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, :row::jsonb)"
                        .formatted(table, columns))
                .param("row", row)
                .update());
    }

    private <T> T inAcme(Supplier<T> work) {
        return world.as(acme.owner(), () -> transaction.of(acme.workspace(), work));
    }
}
