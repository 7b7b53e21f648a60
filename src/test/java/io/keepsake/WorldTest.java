package io.keepsake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.account.Role;
import io.keepsake.account.Workspaces;
import io.keepsake.platform.workspace.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class WorldTest {
    @Autowired
    World world;

    @Autowired
    Workspaces workspaces;

    @Test
    void holdsBrandsWithTheirPeople() {
        var acme = world.acme();
        var slug = acme.workspace().slug();
        assertThat(world.as(acme.ada(), () -> workspaces.enter(slug)).role()).isEqualTo(Role.OWNER);
        assertThat(world.as(acme.grace(), () -> workspaces.enter(slug)).role()).isEqualTo(Role.MARKETER);
        assertThat(world.as(acme.linus(), () -> workspaces.enter(slug)).role()).isEqualTo(Role.ANALYST);
    }

    @Test
    void isNewForEveryTest() {
        var one = world.acme();
        var other = world.acme();
        assertThatThrownBy(() -> world.as(
                        one.ada(), () -> workspaces.enter(other.workspace().slug())))
                .isInstanceOf(NotFound.class);
    }
}
