package io.keepsake.isolation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.isolation.Trial.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The lock in the queries beside the one in the database: either of them is enough for every service, and where both are
 * open the very same calls show the other workspace, or change it.
 */
@Unlockable
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryLocksTest {
    private static final String ONLY_ADDS = "adds a row, whatever others there are: for the policy alone to judge";
    private static final String ITSELF = "asks for the workspace itself, by its id";

    /** Methods that nothing of another workspace can come in the way of. */
    private static final Map<String, String> BLIND = Map.ofEntries(
            entry("SavedFilters.save(String, CustomerQuery)", ONLY_ADDS),
            entry("ChosenColumns.choose(Set)", ONLY_ADDS),
            entry("Uploads.begin(ImportKind, String)", ONLY_ADDS),
            entry("Uploads.append(ImportId, int, byte[])", ONLY_ADDS),
            entry("EventPreparation.makeRoom(Collection)", "makes partitions, which belong to nobody"),
            entry("Keys.createWriteKey(String)", ONLY_ADDS),
            entry("Keys.createApiKey(String, Set)", ONLY_ADDS),
            entry("CollectingRules.of()", ITSELF),
            entry("CollectingRules.allow(List)", ITSELF),
            entry("CollectingRules.keepNetworkData(boolean)", ITSELF));

    /** Methods on tables without a policy, which are asked before a workspace is known: their queries are the only lock. */
    private static final Set<String> WITHOUT_POLICY = Set.of(
            "Keys.list()", "Keys.rotate(KeyId, Duration)", "Keys.revoke(KeyId)", "Keys.adopt(Optional, Optional)");

    /** Methods that may write, and leave no row behind. */
    private static final Map<String, String> TRACELESS = Map.of(
            "CustomerIntake.rehearse(List)", "writes to tables of its own",
            "EventPreparation.unseen(Collection)", "writes to a table of its own",
            "EventPreparation.makeRoom(Collection)", "makes partitions",
            "CheckStep.rehearse(ImportRun, CsvPosition, int)", "writes to tables of its own");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    List<Probes> features;

    @Autowired
    World world;

    @Autowired
    Twins twins;

    @Autowired
    Trial trial;

    @Autowired
    DataSource queries;

    @Autowired
    TestDatabase database;

    private final Map<String, Outcome> usual = new HashMap<>();
    private RowPolicies policies;
    private Twin ours;
    private Twin theirs;

    /** Of one owner, so that rows of a user's own have twins, too. */
    @BeforeAll
    void makeTwins() {
        policies = new RowPolicies(database);
        Trial.prepare(database);
        var acme = world.acme();
        ours = twins.make(acme.id(), acme.ada());
        theirs = twins.make(world.sibling(acme).id(), acme.ada());
        twins.addMore(theirs);
        probes().forEach(probe -> usual.put(probe.method(), outcome(probe, ours.things())));
    }

    @TestFactory
    Stream<DynamicTest> areTriedByCallsThatDoSomething() {
        return probes().map(probe -> dynamicTest(probe.method(), () -> {
            var outcome = usual(probe);
            assertThat(outcome.refused()).as(outcome.answer()).isFalse();
            assertThat(outcome.answer()).isNotIn("", "[]", "{}", "Optional.empty", "null");
            assertThat(outcome.changedHere().isEmpty())
                    .as("changes nothing")
                    .isEqualTo(ScopedMethod.of(probe, beans).readOnly() || TRACELESS.containsKey(probe.method()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> areEnoughTogether() {
        return probes().map(probe -> dynamicTest(probe.method(), () -> assertApart(probe)));
    }

    @TestFactory
    Stream<DynamicTest> areEnoughWithoutTheDatabases() {
        policies.openAll();
        return probes().map(probe -> dynamicTest(probe.method(), () -> assertApart(probe)))
                .onClose(policies::closeAll);
    }

    @TestFactory
    Stream<DynamicTest> areNotNeededWhereTheDatabasesAre() {
        queries().forget(true);
        return probes().map(probe -> dynamicTest(probe.method(), () -> assertApartIfPolicied(probe)))
                .onClose(() -> queries().forget(false));
    }

    @TestFactory
    Stream<DynamicTest> areAllThereIsBesideTheDatabases() {
        policies.openAll();
        queries().forget(true);
        return probes().map(probe -> dynamicTest(
                        probe.method(), () -> assertThat(leaks(probe)).isEqualTo(!BLIND.containsKey(probe.method()))))
                .onClose(() -> queries().forget(false))
                .onClose(policies::closeAll);
    }

    /** All is as ever, and things of the other workspace are as good as none. */
    private void assertApart(Probe probe) {
        assertThat(outcome(probe, ours.things()))
                .isEqualTo(usual(probe))
                .extracting(Outcome::changedThere)
                .isEqualTo(Set.of());
        assertThat(outcome(probe, theirs.things())).isEqualTo(outcome(probe, Things.NOBODYS));
    }

    private void assertApartIfPolicied(Probe probe) {
        if (WITHOUT_POLICY.contains(probe.method())) {
            assertThat(leaks(probe)).isTrue();
        } else {
            assertApart(probe);
        }
    }

    private boolean leaks(Probe probe) {
        return !outcome(probe, ours.things()).equals(usual(probe))
                || !outcome(probe, theirs.things()).equals(outcome(probe, Things.NOBODYS));
    }

    private Outcome usual(Probe probe) {
        return Objects.requireNonNull(usual.get(probe.method()));
    }

    private Outcome outcome(Probe probe, Things things) {
        return trial.of(probe, ours.owner(), ours.workspace(), things, theirs.workspace());
    }

    private ForgetfulDataSource queries() {
        return (ForgetfulDataSource) queries;
    }

    private Stream<Probe> probes() {
        return features.stream().flatMap(Probes::all);
    }
}
