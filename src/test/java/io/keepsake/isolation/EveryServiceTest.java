package io.keepsake.isolation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keepsake.Checksums;
import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.Role;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every method of every service that works on a workspace, found by what it says of itself. */
@KeepsakeTest
class EveryServiceTest {
    /** Writes that the right to see is enough for. */
    private static final Map<String, String> ANYBODYS = Map.of("ChosenColumns.choose(Set)", "a user's own columns");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    List<Probes> features;

    @Autowired
    World world;

    @Autowired
    Twins twins;

    @Autowired
    TestDatabase database;

    @Test
    void isTried() {
        assertThat(probes().map(Probe::method))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ScopedMethod.all(beans).map(ScopedMethod::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> refusesUsersOfAnotherWorkspace() {
        var acme = world.acme();
        var globex = world.globex();
        var theirs = twins.make(globex.id(), globex.ada());
        var before = Checksums.of(database, globex.id());
        var stranger = world.stranger();
        var tries = probes().map(probe -> dynamicTest(probe.method(), () -> {
            for (var user : List.of(acme.ada(), acme.grace(), acme.linus(), stranger)) {
                assertRefused(probe, user, globex.id(), theirs.things());
            }
        }));
        return Stream.concat(tries, leaves(globex.id(), before));
    }

    @TestFactory
    Stream<DynamicTest> refusesMembersOfASiblingOnly() {
        var acme = world.acme();
        var sibling = twins.make(world.sibling(acme).id(), acme.ada());
        return probes().map(probe -> dynamicTest(
                probe.method(), () -> assertRefused(probe, acme.grace(), sibling.workspace(), sibling.things())));
    }

    @TestFactory
    Stream<DynamicTest> refusesRolesWithoutTheRight() {
        var acme = world.acme();
        var ours = twins.make(acme.id(), acme.ada());
        var members = new EnumMap<Role, UserId>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> members.put(role, world.member(acme.id(), role)));
        var before = Checksums.of(database, acme.id());
        var tries = probes().map(probe -> dynamicTest(probe.method(), () -> {
            var right = ScopedMethod.of(probe, beans).right();
            members.forEach((role, member) -> {
                if (!role.allows(right)) {
                    assertRefused(probe, member, acme.id(), ours.things());
                }
            });
        }));
        return Stream.concat(tries, leaves(acme.id(), before));
    }

    @Test
    void letsAnalystsSeeAndNothingElse() {
        assertThat(Arrays.stream(Right.values()).filter(Role.ANALYST::allows)).containsExactly(Right.VIEW);
        var writes = ScopedMethod.all(beans)
                .filter(method -> method.right() == Right.VIEW && !method.readOnly())
                .map(ScopedMethod::name)
                .collect(toSet());
        assertThat(writes).isEqualTo(ANYBODYS.keySet());
    }

    @Test
    void leavesTheOtherWorkspaceAsItIsWhateverIsDoneInOne() {
        var acme = world.acme();
        var globex = world.globex();
        twins.make(globex.id(), globex.ada());
        var before = Checksums.of(database, globex.id());
        assertThat(before.entrySet())
                .filteredOn(table -> table.getValue().startsWith("0 "))
                .as("tables with nothing to be changed, but for partitions")
                .allMatch(table -> table.getKey().matches("event_(default|\\d{4}_\\d\\d)"));
        twins.make(acme.id(), acme.ada());
        assertThat(Checksums.of(database, globex.id())).isEqualTo(before);
    }

    private Stream<DynamicTest> leaves(WorkspaceId workspace, Map<String, String> before) {
        return Stream.of(dynamicTest(
                "leaves everything as it was",
                () -> assertThat(Checksums.of(database, workspace)).isEqualTo(before)));
    }

    private void assertRefused(Probe probe, UserId user, WorkspaceId workspace, Things things) {
        assertThatThrownBy(() -> world.as(user, () -> probe.call().in(workspace, things)))
                .isInstanceOf(NotPermitted.class);
    }

    private Stream<Probe> probes() {
        return features.stream().flatMap(Probes::all);
    }
}
