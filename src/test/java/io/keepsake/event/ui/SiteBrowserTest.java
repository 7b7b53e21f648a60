package io.keepsake.event.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.Sender;
import io.keepsake.World;
import io.keepsake.account.Keys;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.DataCatalogue;
import io.keepsake.event.api.Site;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SiteBrowserTest extends BrowserTest {
    @Autowired
    Keys keys;

    @Autowired
    DataCatalogue catalogue;

    @LocalServerPort
    int port;

    private World.Brand acme;

    @BeforeEach
    void openBrand() {
        acme = world.acme();
    }

    @ParameterizedTest
    @EnumSource
    void connectsASiteUntilItsFirstEventIsSeen(Screen screen) {
        var page = open(screen, acme.ada());
        page.navigate(settings("site"));
        assertThat(page.getByText("Waiting for the first event…")).isVisible();
        button(page, "Create a write key for it").click();
        var snippet = page.locator(".code-block code").first();
        assertThat(snippet).containsText(Pattern.compile("key: 'ksw_\\S{32}'"));

        try (var shop = new Site(snippet.textContent())) {
            page.getByLabel("Sites that may send").fill(shop.origin() + "/some/page\n");
            button(page, "Save sites").click();
            assertThat(page.getByText("The sites are saved.")).isVisible();
            assertThat(page.getByLabel("Sites that may send")).hasValue(shop.origin());

            Site.driven(open(screen, Site.visitor())).navigate(shop.origin());
            assertThat(page.locator(".arrivals li"))
                    .containsText(Pattern.compile("Page Viewed.*Shop.*Anonymous visitor"));
            world.as(
                    acme.ada(),
                    () -> catalogue.describe(acme.id(), new CatalogueKey.Event("Page Viewed"), "Looked around", ""));
            page.reload();
            assertThat(page.locator(".arrivals li")).containsText(Pattern.compile("Looked around.*Shop"));
        }
        fits(page);
        accessible(page);
        picture(page, "site-" + screen);
    }

    @Test
    void copiesTheSnippetAndShowsHowModulesTell() {
        var page = open(Screen.WIDE, acme.ada());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(settings("site"));
        button(page, "Create a write key for it").click();
        var snippet = page.locator(".code-block code").first();
        assertThat(snippet).containsText(Pattern.compile("key: 'ksw_\\S{32}'"));
        copies(page, "Copy snippet", snippet);

        var example = page.locator(".code-block code").nth(1);
        assertThat(example).containsText("import { track, identify } from '" + address() + "/sdk/keepsake.js';");
        copies(page, "Copy module example", example);
    }

    @Test
    void saysWhatIsNoOrigin() {
        var page = open(Screen.WIDE, acme.ada());
        page.navigate(settings("site"));
        page.getByLabel("Sites that may send").fill("shop.example");
        button(page, "Save sites").click();
        assertThat(besideField(page, "“shop.example” is not an origin. Write it like https://shop.example."))
                .isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatWasNotTakenAndWhy(Screen screen) {
        var page = open(screen, acme.ada());
        page.navigate(settings("problems"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Everything was taken")))
                .isVisible();

        Sender.of(world, keys, acme, port)
                .batch(List.of(
                        Map.of("type", "track", "userId", "c-1"),
                        Map.of("type", "identify", "userId", "c-2", "traits", Map.of("email", "<b>nobody</b>"))));
        page.reload();
        var problems = page.locator(".problems > li");
        assertThat(problems).hasCount(2);
        var email = problems.filter(new Locator.FilterOptions().setHasText("/batch/1/traits/email"));
        assertThat(email).containsText("Taken in part");
        email.getByText("What was sent").click();
        assertThat(email.locator("code")).containsText("\"<b>nobody</b>\"");
        fits(page);
        accessible(page);
        picture(page, "problems-" + screen);
    }

    private static void copies(Page page, String name, Locator code) {
        button(page, name).click();
        page.waitForCondition(() -> code.textContent().equals(page.evaluate("navigator.clipboard.readText()")));
    }

    private String settings(String path) {
        return "/w/" + acme.workspace().slug() + "/settings/" + path;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
