package io.keepsake.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.keepsake.ViewTest;
import io.keepsake.account.Members;
import io.keepsake.account.Role;
import io.keepsake.platform.workspace.Ambient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameTest extends ViewTest {
    @Autowired
    Members members;

    @Test
    void offersAMarketerCustomersAndImport() {
        var acme = world.acme();
        signIn(acme.grace());
        open("w/" + acme.workspace().slug() + "/customers");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Customers", "Import");
    }

    @Test
    void offersAnAnalystNothingToImport() {
        var acme = world.acme();
        signIn(acme.linus());
        open("w/" + acme.workspace().slug() + "/customers");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Customers")
                .doesNotContain("Import");
    }

    @Test
    void leadsOnlyToPagesOfTheWorkspaceInTheAddress() {
        var acme = world.acme();
        var slug = acme.workspace().slug();
        signIn(acme.ada());
        open("w/" + slug + "/customers");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .isNotEmpty()
                .allMatch(path -> path.startsWith("w/" + slug + "/"));
    }

    @Test
    void listsTheWorkspacesOneMayEnter() {
        var acme = world.acme();
        var sibling = world.sibling(acme);
        var globex = world.globex();
        signIn(acme.ada());
        open("w/" + acme.workspace().slug() + "/customers");
        assertThat(listed()).containsExactly(address(acme.workspace().slug()), address(sibling.slug()));
        assertThat(listed()).doesNotContain(address(globex.workspace().slug()));
    }

    @Test
    void followsAddressesOfTwoWorkspacesWithoutMixingThem() {
        var acme = world.acme();
        var globex = world.globex();
        var grace = acme.grace();
        Ambient.asKeepsake(() -> members.join(globex.id(), grace, Role.ANALYST));
        signIn(grace);
        open("w/" + acme.workspace().slug() + "/customers");
        open("w/" + globex.workspace().slug() + "/customers");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .containsExactly("w/" + globex.workspace().slug() + "/customers");
    }

    @Test
    void looksTheSameForAWorkspaceOfOthersAndForNone() {
        var acme = world.acme();
        var globex = world.globex();
        signIn(acme.ada());
        var elses = shownAt("w/" + globex.workspace().slug() + "/customers");
        var absent = shownAt("w/no-such-brand/customers");
        assertThat(elses).contains("Page not found").isEqualTo(absent);
    }

    @Test
    void tellsWhoHasNoWorkspaceWhatToDo() {
        signIn(world.stranger());
        open("");
        assertThat(find(H1.class).single().getText()).isEqualTo("No workspace yet");
    }

    @Test
    void leadsFromTheRootToTheFirstPageOfTheWorkspaceLastUsed() {
        var acme = world.acme();
        signIn(acme.linus());
        open("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("w/" + acme.workspace().slug() + "/customers");
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    /** The frame and the page, as text and links. */
    private String shownAt(String address) {
        open(address);
        var text = new StringBuilder();
        collect(UI.getCurrent(), text);
        return text.toString();
    }

    private static void collect(Component component, StringBuilder text) {
        text.append(component.getElement().getTag())
                .append(component.getElement().getTextRecursively())
                .append('\n');
        component.getChildren().forEach(child -> collect(child, text));
    }

    private static String address(String slug) {
        return "/w/" + slug;
    }

    private List<String> listed() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(link -> link.startsWith("/w/"))
                .toList();
    }
}
