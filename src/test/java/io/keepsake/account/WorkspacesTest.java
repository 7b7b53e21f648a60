package io.keepsake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.World;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class WorkspacesTest {
    @Autowired
    World world;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Accounts accounts;

    @Test
    void letsMembersIn() {
        var acme = world.acme();
        var entered =
                world.as(acme.grace(), () -> workspaces.enter(acme.workspace().slug()));
        assertThat(entered).isEqualTo(new Entered(acme.workspace(), Role.MARKETER));
    }

    @Test
    void looksTheSameWhetherItIsSomebodyElsesOrNotThere() {
        var acme = world.acme();
        var globex = world.globex();
        var elses = refusal(acme, globex.workspace().slug());
        var absent = refusal(acme, "no-such-brand");
        assertThat(elses).hasSameClassAs(absent).hasMessage(absent.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../..", "Ä", "a'b", "\u0000", "%s", "aurora/customers"})
    void takesNoNonsenseForASlug(String slug) {
        var acme = world.acme();
        assertThatThrownBy(() -> world.as(acme.ada(), () -> workspaces.enter(slug)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsThoseOneMayEnterAndNoOthers() {
        var acme = world.acme();
        var sibling = world.sibling(acme);
        world.globex();
        assertThat(workspaces.list(acme.ada())).containsExactly(acme.workspace(), sibling);
        assertThat(workspaces.list(acme.grace())).containsExactly(acme.workspace());
        assertThat(workspaces.list(world.stranger())).isEmpty();
    }

    @Test
    void leadsToTheOneLastUsed() {
        var acme = world.acme();
        var sibling = world.sibling(acme);
        assertThat(workspaces.landing(acme.ada())).contains(acme.workspace());
        workspaces.remember(acme.ada(), sibling.id());
        assertThat(workspaces.landing(acme.ada())).contains(sibling);
    }

    @Test
    void leadsElsewhereOnceTheOneLastUsedIsClosedToOne() {
        var acme = world.acme();
        var globex = world.globex();
        workspaces.remember(acme.grace(), globex.id());
        assertThat(workspaces.landing(acme.grace())).contains(acme.workspace());
    }

    @Test
    void leadsNowhereWhoMayEnterNone() {
        assertThat(workspaces.landing(world.stranger())).isEmpty();
    }

    @Test
    void areMadeByKeepsakeItselfOnly() {
        var acme = world.acme();
        var another = new NewWorkspace(
                "mine",
                "Mine",
                acme.workspace().zone(),
                acme.workspace().currency(),
                acme.workspace().country());
        assertThatThrownBy(() -> world.as(acme.ada(), () -> accounts.addWorkspace(acme.account(), another)))
                .isInstanceOf(NotPermitted.class);
    }

    private NotFound refusal(World.Brand brand, String slug) {
        try {
            world.as(brand.ada(), () -> workspaces.enter(slug));
            throw new AssertionError("Let in to " + slug);
        } catch (NotFound refusal) {
            return refusal;
        }
    }
}
