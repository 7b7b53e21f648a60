package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.NotPermitted;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepsakeTest
class MembersTest {
    @Autowired
    World world;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Test
    void mayWhatTheirRoleAllows() {
        var acme = world.acme();
        assertThat(rights(acme.linus(), acme.id())).containsExactly(Right.VIEW);
        assertThat(rights(acme.grace(), acme.id()))
                .containsExactlyInAnyOrder(Right.VIEW, Right.EDIT, Right.IMPORT, Right.EXPORT, Right.ARCHIVE);
        assertThat(rights(world.member(acme.id(), Role.ADMIN), acme.id())).hasSize(Right.values().length);
        assertThat(rights(acme.ada(), acme.id())).hasSize(Right.values().length);
    }

    @Test
    void ofTheAccountReachAllItsWorkspacesAndNoOthers() {
        var acme = world.acme();
        var sibling = world.sibling(acme);
        var globex = world.globex();
        assertThat(members.role(acme.ada(), sibling.id())).contains(Role.OWNER);
        assertThat(members.role(acme.grace(), sibling.id())).isEmpty();
        assertThat(members.role(acme.ada(), globex.id())).isEmpty();
    }

    @Test
    void haveTheStrongerOfTwoRoles() {
        var acme = world.acme();
        Ambient.asKeepsake(() -> members.join(acme.id(), acme.ada(), Role.ANALYST));
        assertThat(members.role(acme.ada(), acme.id())).contains(Role.OWNER);
    }

    @Test
    void mayNothingFromTheMomentTheyAreDisabled() {
        var acme = world.acme();
        jdbc.sql("update app_user set disabled_at = now() where id = :id")
                .param("id", acme.grace().value())
                .update();
        assertThat(rights(acme.grace(), acme.id())).isEmpty();
    }

    @Test
    void cannotMakeOthersMembers() {
        var acme = world.acme();
        var mallory = world.stranger();
        assertThatThrownBy(() -> world.as(mallory, () -> members.join(acme.id(), mallory, Role.OWNER)))
                .isInstanceOf(NotPermitted.class);
        assertThat(members.role(mallory, acme.id())).isEmpty();
    }

    private EnumSet<Right> rights(UserId user, WorkspaceId workspace) {
        return Stream.of(Right.values())
                .filter(right -> members.has(user, workspace, right))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }
}
