package io.keepsake.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Program;
import io.keepsake.Screen;
import io.keepsake.World;
import io.keepsake.account.KeyScope;
import io.keepsake.account.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class KeysBrowserTest extends BrowserTest {
    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    private World.Brand acme;

    @BeforeEach
    void openBrand() {
        acme = world.acme();
    }

    @ParameterizedTest
    @EnumSource
    void showsANewKeyOnce(Screen screen) {
        var page = open(screen, acme.ada());
        page.navigate(address("keys"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No keys yet")))
                .isVisible();
        button(page, "Create API key").click();
        button(page, "Create key").click();
        assertThat(page.getByText("Give the key a name, such as where it is used."))
                .isVisible();
        page.getByLabel("Name").fill("Warehouse");
        button(page, "Create key").click();
        assertThat(page.getByText("Choose what the key may do.")).isVisible();
        accessible(page);
        page.getByText("Read: see customers").click();
        button(page, "Create key").click();
        var secret = page.locator(".key-shown code").textContent();
        accessible(page);
        fits(page);
        picture(page, "new-key-" + screen);
        assertThat(keys.recognise(secret).orElseThrow().scopes()).containsExactly(KeyScope.READ);

        page.keyboard().press("Escape");
        assertThat(page.locator(".key-shown")).isVisible();
        button(page, "Done").click();
        assertThat(page.locator(".key-line")).containsText("Warehouse");
        page.reload();
        assertThat(page.locator(".key-line")).containsText(secret.substring(0, 8) + "…");
        assertThat(page.content()).doesNotContain(secret);
    }

    @ParameterizedTest
    @EnumSource
    void rotatesAndRevokes(Screen screen) {
        var old = world.as(
                acme.ada(), () -> keys.createWriteKey(acme.id(), "Shop").secret());
        var page = open(screen, acme.ada());
        page.navigate(address("keys"));
        button(page, "Rotate Shop").click();
        accessible(page);
        button(page, "Rotate key").click();
        var secret = page.locator(".key-shown code").textContent();
        button(page, "Done").click();
        assertThat(page.locator(".key-line")).hasCount(2);
        assertThat(page.locator(".key-line").last()).containsText("Ends ");
        assertThat(keys.recognise(old.value())).isPresent();
        assertThat(keys.recognise(secret)).isPresent();
        accessible(page);
        fits(page);
        picture(page, "keys-" + screen);

        button(page, "Revoke Shop").last().click();
        button(page, "Revoke key").click();
        assertThat(page.locator(".key-line")).hasCount(1);
        assertThat(keys.recognise(old.value())).isEmpty();
        button(page, "Show 1 ended key").click();
        assertThat(page.locator(".key-line").last()).containsText("Revoked ");
    }

    @Test
    void showWhenTheyWereLastUsed() {
        var program = Program.of(world, keys, acme, port, KeyScope.READ);
        var page = open(Screen.WIDE, acme.ada());
        page.navigate(address("keys"));
        assertThat(page.locator(".key-line")).containsText("Never used");
        program.get("/customers");
        page.reload();
        assertThat(page.locator(".key-line")).containsText("Last used ");
        assertThat(page.locator(".key-line")).not().containsText("Never used");
    }

    @Test
    void areForOwnersAndAdmins() {
        var page = open(Screen.WIDE, acme.grace());
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Customers").setExact(true)))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings")))
                .isHidden();
        for (var path : new String[] {"keys", "site", "problems"}) {
            page.navigate(address(path));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not for your role")))
                    .isVisible();
        }
    }

    private String address(String path) {
        return "/w/" + acme.workspace().slug() + "/settings/" + path;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
