package io.keepsake.customer;

import static io.keepsake.customer.Rows.named;
import static io.keepsake.customer.Rows.profile;
import static io.keepsake.customer.Rows.row;
import static io.keepsake.customer.Rows.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Checksums;
import io.keepsake.KeepsakeTest;
import io.keepsake.OneTransaction;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.database.OneSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepsakeTest
class RehearsalTest {
    @Autowired
    World world;

    @Autowired
    TestDatabase database;

    @Autowired
    CustomerIntake intake;

    @Autowired
    OneTransaction transaction;

    @Autowired
    OneSession session;

    @Autowired
    CustomerLookup lookup;

    @Autowired
    JdbcClient jdbc;

    private World.Brand acme;

    @BeforeEach
    void makeTheWorld() {
        acme = world.acme();
    }

    @Test
    void saysWhatTakingWouldDo() {
        take(row(named("Ada", "C-1", "ada@example.com")));
        var rows = List.of(
                row(named("Augusta", "C-1", null)),
                row(named("Bob", "C-2", "bob@example.com")),
                row("C-1", "bob@example.com", null),
                row(profile("C-1", null, null), Map.of(Channel.EMAIL, true)),
                row(named("Augusta", null, "ada@example.com")),
                row(with(profile("C-2", null, null), Map.of("Points", 1))),
                row(with(profile("C-1", null, null), Map.of("Points", "many"))));
        assertThat(kinds(rehearse(rows)))
                .containsExactly("Changed", "Created", "Conflicting", "Changed", "Unchanged", "Changed", "Wrong")
                .isEqualTo(kinds(take(rows.toArray(IncomingCustomer[]::new))));
    }

    @Test
    void writesNothingThatStays() {
        rehearse(List.of(row("C-1", null, null)));
        // often enough for the driver to prepare the statements on the server, where they know the real tables
        IntStream.range(0, 20).forEach(number -> take(row(named("Ada", "C-1", number + "@example.com"))));
        var before = Checksums.of(database, acme.id());
        IntStream.range(0, 20)
                .forEach(number -> rehearse(List.of(
                        row(with(named("Bob", "C-1", "bob" + number + "@example.com"), Map.of("New " + number, 1))),
                        row(profile("C-" + number, null, null), Map.of(Channel.EMAIL, true)))));
        assertThat(Checksums.of(database, acme.id())).isEqualTo(before);
        take(row(named("Ada", "C-9", null)));
        assertThat(Checksums.of(database, acme.id())).isNotEqualTo(before);
    }

    @Test
    void knowsWhatItRehearsedBeforeInTheSameTransaction() {
        assertThatItKnowsWhatItRehearsedBefore(this::inOneTransaction);
    }

    @Test
    void knowsWhatItRehearsedBeforeInTheSameSession() {
        assertThatItKnowsWhatItRehearsedBefore(session::during);
    }

    private void assertThatItKnowsWhatItRehearsedBefore(
            Function<Supplier<List<List<Taken>>>, List<List<Taken>>> together) {
        take(row("C-1", "ada@example.com", null));
        assertThat(together.apply(() -> List.of(
                        rehearse(List.of(row("C-2", "bob@example.com", null), row("C-1", "new@example.com", null))),
                        rehearse(List.of(row("C-2", "bob@example.com", null), row("C-3", "ada@example.com", null))),
                        rehearse(List.of(row("C-2", "ada@example.com", null), row("C-1", null, "+4915112345678"))))))
                .extracting(RehearsalTest::kinds)
                .containsExactly(
                        List.of("Created", "Changed"),
                        List.of("Unchanged", "Created"),
                        List.of("Conflicting", "Changed"));
        assertThat(kinds(rehearse(List.of(row("C-2", null, null))))).containsExactly("Created");
    }

    @Test
    void showsTransactionsBetweenRehearsalsTheWorldAsItIs() {
        take(row("C-1", "ada@example.com", null));
        var found = session.during(() -> {
            rehearse(List.of(row("C-2", "bob@example.com", null), row("C-1", "new@example.com", null)));
            return world.as(
                    acme.grace(),
                    () -> lookup.find(
                            acme.id(),
                            List.of(
                                    new Identifier(Identifier.Kind.SYSTEM_ID, "C-2"),
                                    new Identifier(Identifier.Kind.EMAIL, "new@example.com"),
                                    new Identifier(Identifier.Kind.EMAIL, "ada@example.com"))));
        });

        assertThat(found).containsOnlyKeys(new Identifier(Identifier.Kind.EMAIL, "ada@example.com"));
    }

    @Test
    void canWriteNowhereElse() {
        assertThatThrownBy(() -> inOneTransaction(() -> {
                    rehearse(List.of(row("C-1", null, null)));
                    return jdbc.sql("delete from public.customer where workspace_id = :workspace")
                            .param("workspace", acme.id().value())
                            .update();
                }))
                .hasMessageContaining("read-only transaction");
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return world.as(acme.grace(), () -> transaction.of(acme.id(), work));
    }

    private List<Taken> take(IncomingCustomer... rows) {
        return world.as(acme.grace(), () -> intake.take(acme.id(), List.of(rows), SubscriptionSource.IMPORT));
    }

    private List<Taken> rehearse(List<IncomingCustomer> rows) {
        return world.as(acme.grace(), () -> intake.rehearse(acme.id(), new ArrayList<>(rows)));
    }

    private static List<String> kinds(List<Taken> taken) {
        return taken.stream().map(one -> one.getClass().getSimpleName()).toList();
    }
}
