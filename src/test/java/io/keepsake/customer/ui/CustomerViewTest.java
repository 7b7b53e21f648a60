package io.keepsake.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import io.keepsake.ViewTest;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.platform.workspace.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerViewTest extends ViewTest {
    @Autowired
    Regulars regulars;

    Brand acme;
    Customer marie;

    @BeforeEach
    void makeMarie() {
        acme = world.acme();
        marie = regulars.marie(acme);
    }

    @Test
    void offersAMarketerWhatMakesSense() {
        open(acme.grace(), marie.keepsakeId().value());
        assertThat(settings())
                .startsWith(
                        "Edit customer",
                        "Unsubscribe from email",
                        "Resubscribe to SMS",
                        "Unsubscribe from WhatsApp",
                        "Subscribe to WhatsApp")
                .noneMatch(entry -> entry.contains("push") || entry.contains("connector"));
    }

    @Test
    void offersAnAnalystNothing() {
        open(acme.linus(), marie.keepsakeId().value());
        assertThat(settings()).isEmpty();
    }

    @Test
    void neitherEditsNorSubscribesWhoWasArchived() {
        var left = regulars.letGo(acme, marie);
        open(acme.grace(), left.keepsakeId().value());
        assertThat(find(H1.class).single().getText()).isEqualTo("Archived 7F3K-22");
        assertThat(settings()).noneMatch(entry -> entry.contains("Edit") || entry.contains("ubscribe"));
    }

    @Test
    void knowsNobodyUnderTheIdsOfAnotherWorkspace() {
        var stranger = regulars.marie(world.globex());
        open(acme.grace(), stranger.keepsakeId().value());
        assertNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000", "1", "ilou0000ilou0000"})
    void knowsNobodyUnderIdsThatAreNone(String id) {
        open(acme.grace(), id);
        assertNotFound();
    }

    @Test
    void isGoneUnderTheIdFromBeforeAnArchive() {
        regulars.letGo(acme, marie);
        open(acme.grace(), marie.keepsakeId().value());
        assertNotFound();
    }

    private void assertNotFound() {
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
    }

    private List<String> settings() {
        return find(MenuBar.class).withCondition(bar -> bar.hasClassName("settings-menu")).all().stream()
                .flatMap(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    private void open(UserId user, String customer) {
        signIn(user);
        UI.getCurrent().navigate("w/" + acme.workspace().slug() + "/customers/" + customer);
    }
}
