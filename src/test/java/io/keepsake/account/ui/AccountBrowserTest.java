package io.keepsake.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountBrowserTest extends BrowserTest {
    @ParameterizedTest
    @EnumSource
    void changesThePasswordAndEndsTheOtherSessions(Screen screen) {
        var acme = world.acme();
        var elsewhere = open(Screen.WIDE, acme.grace());
        var page = open(screen, acme.grace());
        openUserMenu(page, screen);
        button(page, "Change password").click();
        accessible(page);
        fits(page);
        picture(page, "change-password-" + screen);

        fill(page, "Current password", "a guess");
        fill(page, "New password", "a better one");
        fill(page, "Repeat new password", "a better one");
        button(page, "Change password").click();
        assertThat(page.getByText("This is not your current password.")).isVisible();

        fill(page, "Current password", World.PASSWORD);
        button(page, "Change password").click();
        assertThat(page.getByText("Your password is changed.")).isVisible();

        page.reload();
        assertThat(page).hasURL(Pattern.compile(".*/w/.*"));
        elsewhere.reload();
        assertThat(elsewhere).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void remembersLightAndDark() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme.grace());
        openUserMenu(page, Screen.WIDE);
        picture(page, "user-menu");
        accessible(page);
        button(page, "Dark").click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        openUserMenu(page, Screen.WIDE);
        assertThat(button(page, "Dark")).hasAttribute("aria-pressed", "true");
    }

    @ParameterizedTest
    @EnumSource
    void switchesToAnotherWorkspaceWithAFullLoad(Screen screen) {
        var acme = world.acme();
        var sibling = world.sibling(acme);
        var page = open(screen, acme.ada());
        openMenu(page, screen);
        page.evaluate("window.stillHere = true");
        switcher(page).click();
        picture(page, "switcher-" + screen);
        accessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(sibling.name()))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/w/" + sibling.slug() + "/customers.*"));
        openMenu(page, screen);
        assertThat(switcher(page)).hasAccessibleName("Workspace: " + sibling.name());
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.stillHere"))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAPageIsNotFoundAndLeadsBack(Screen screen) {
        var acme = world.acme();
        var globex = world.globex();
        var page = open(screen, acme.grace());
        for (var address : new String[] {"/nowhere", "/w/" + globex.workspace().slug() + "/customers"}) {
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Page not found");
        }
        fits(page);
        accessible(page);
        picture(page, "not-found-" + screen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to Keepsake"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/w/" + acme.workspace().slug() + ".*"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoHasNoWorkspaceWhatToDo(Screen screen) {
        var page = open(screen, world.stranger());
        assertThat(page.getByText("Ask an owner or admin")).isVisible();
        fits(page);
        accessible(page);
        picture(page, "no-workspace-" + screen);
    }

    private static void openUserMenu(Page page, Screen screen) {
        openMenu(page, screen);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("User menu.*")))
                .click();
        button(page, "Sign out").waitFor();
    }

    private static void openMenu(Page page, Screen screen) {
        if (screen == Screen.NARROW) {
            page.locator("vaadin-drawer-toggle").click();
        }
    }

    private static Locator switcher(Page page) {
        return page.locator(".switcher");
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
