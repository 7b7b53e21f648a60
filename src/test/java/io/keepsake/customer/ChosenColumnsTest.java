package io.keepsake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.KeepsakeTest;
import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.platform.workspace.NotPermitted;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeepsakeTest
class ChosenColumnsTest {
    @Autowired
    World world;

    @Autowired
    ChosenColumns columns;

    @Autowired
    TestDatabase database;

    @Test
    void areRememberedForEachUserAndWorkspace() {
        var acme = world.acme();
        var sibling = world.sibling(acme);
        assertThat(world.as(acme.ada(), () -> columns.of(acme.id()))).isEqualTo(CustomerColumn.usual());
        world.as(acme.ada(), () -> columns.choose(acme.id(), Set.of(CustomerColumn.CITY)));
        world.as(acme.ada(), () -> columns.choose(acme.id(), Set.of(CustomerColumn.ADDED, CustomerColumn.EMAIL)));
        world.as(acme.ada(), () -> columns.choose(sibling.id(), Set.of()));
        world.as(acme.linus(), () -> columns.choose(acme.id(), Set.of(CustomerColumn.ORDERS)));

        assertThat(world.as(acme.ada(), () -> columns.of(acme.id())))
                .containsExactly(CustomerColumn.EMAIL, CustomerColumn.ADDED);
        assertThat(world.as(acme.ada(), () -> columns.of(sibling.id()))).isEmpty();
        assertThat(world.as(acme.linus(), () -> columns.of(acme.id()))).containsExactly(CustomerColumn.ORDERS);
        assertThat(world.as(acme.grace(), () -> columns.of(acme.id()))).isEqualTo(CustomerColumn.usual());
    }

    @Test
    void passOverWhatIsNotKnown() {
        var acme = world.acme();
        world.as(acme.ada(), () -> columns.choose(acme.id(), Set.of(CustomerColumn.CITY)));
        database.asOwner()
                .update(
                        "update grid_preference set columns = '{shoe-size,city}' where workspace_id = ?",
                        acme.id().value());
        assertThat(world.as(acme.ada(), () -> columns.of(acme.id()))).containsExactly(CustomerColumn.CITY);
    }

    @Test
    void areForMembers() {
        var acme = world.acme();
        assertThatThrownBy(() -> world.as(world.stranger(), () -> columns.of(acme.id())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.as(world.stranger(), () -> columns.choose(acme.id(), Set.of())))
                .isInstanceOf(NotPermitted.class);
    }
}
