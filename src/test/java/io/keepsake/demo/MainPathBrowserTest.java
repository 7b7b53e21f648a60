package io.keepsake.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/**
 * A marketer's day on the demo, as somebody does it who starts Keepsake for the first time. Its name sets it on a
 * database of its own. What it sees on the wide screen is the README's picture: {@code target/screenshots/readme.png}.
 */
@TestPropertySource(properties = {"keepsake.demo=true", "spring.application.name=keepsake-main-path"})
class MainPathBrowserTest extends BrowserTest {
    private static final String CUSTOMERS = "/w/aurora/customers";

    @ParameterizedTest
    @EnumSource
    void findsACustomerArchivesThemAndTheStoryStays(Screen screen) throws IOException {
        var page = open(screen);
        signIn(page);
        var name = findInTheList(page, screen);
        var values = openAndRead(page, screen, name);
        edit(page, screen);
        unsubscribe(page);
        var story = story(page);
        var address = page.url();

        archive(page, screen, name);
        assertThat(page).not().hasURL(address);
        assertThat(story(page)).isEqualTo(story);
        assertThat(page.content()).doesNotContain(values);
        seen(page, "main-path-archived-" + screen);

        assertThatNobodyIsFound(page, values);
        page.navigate(address);
        assertThat(heading(page)).hasText("Page not found");
        findAmongTheArchived(page);
        importCustomers(page, screen);
        signOut(page, screen);
    }

    private void signIn(Page page) {
        page.navigate("/");
        accessible(page);
        enter(page, "marketer@keepsake.test", "not it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Email or password is not right");
        enter(page, "marketer@keepsake.test", "keepsake-demo");
        assertThat(page).hasURL(Pattern.compile(CUSTOMERS));
        assertThat(heading(page)).hasText("Customers");
    }

    /** Somebody who bought something and left their email; returns their name. */
    private String findInTheList(Page page, Screen screen) {
        assertThat(page.getByText(Pattern.compile("^5,00\\d customers$"))).isVisible();
        rows(page).first().waitFor();
        seen(page, "main-path-list-" + screen);
        button(page, "Registered").click();
        assertThat(page).hasURL(Pattern.compile("state=registered"));
        page.navigate(page.url() + "&orders.more=2&sort=-orders");
        rows(page).first().waitFor();
        var name = rows(page).first().textContent();
        page.getByLabel("Search customers").fill(name.toUpperCase(Locale.ROOT));
        assertThat(page).hasURL(Pattern.compile("search="));
        seen(page, "main-path-found-" + screen);
        return name;
    }

    /** Returns what would tell who the customer was. */
    private String[] openAndRead(Page page, Screen screen, String name) {
        rows(page).filter(new Locator.FilterOptions().setHasText(name)).first().click();
        assertThat(heading(page)).hasText(name);
        page.locator(".event").first().waitFor();
        seen(page, "main-path-customer-" + screen);
        if (screen == Screen.WIDE) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("readme.png")));
        }
        var values = new ArrayList<>(page.locator(".customer-ids dd > span").allTextContents());
        assertThat(values).hasSizeBetween(3, 4);
        values.add(name);
        return values.toArray(String[]::new);
    }

    private void edit(Page page, Screen screen) {
        choose(page, "Edit customer");
        page.getByLabel("City", new Page.GetByLabelOptions().setExact(true)).fill("Walkerton");
        seen(page, "main-path-edit-" + screen);
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".customer-profile")).containsText("Walkerton");
    }

    private void unsubscribe(Page page) {
        choose(page, "Unsubscribe from email");
        assertThat(page.getByText("Unsubscribed from email.")).isVisible();
        choose(page, "Resubscribe to email");
        assertThat(page.getByText("Subscribed to email.")).isVisible();
    }

    private void archive(Page page, Screen screen, String name) {
        choose(page, "Archive customer");
        var dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText(name);
        assertThat(dialog).containsText("This cannot be undone");
        seen(page, "main-path-archive-" + screen);
        page.getByLabel("Clean-up").check();
        page.getByLabel("Reference (optional)").fill("T-4711");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Archive customer"))
                .click();
        assertThat(page.locator(".badges span")).hasText(new String[] {"Anonymous", "Archived"});
        assertThat(heading(page)).hasText(Pattern.compile("Archived \\w{4}-\\w{2}"));
        assertThat(page.getByText(Pattern.compile("^Archived by .+ on "))).isVisible();
        assertThat(page.getByText("reference T-4711")).isVisible();
        assertThat(button(page, "Settings")).hasCount(0);
    }

    private void assertThatNobodyIsFound(Page page, String... values) {
        for (var value : values) {
            page.navigate(CUSTOMERS);
            rows(page).first().waitFor();
            page.getByLabel("Search customers").fill(value);
            assertThat(page.getByText("No customers match")).isVisible();
        }
    }

    private void findAmongTheArchived(Page page) {
        page.navigate(CUSTOMERS);
        button(page, "Archived").click();
        assertThat(rows(page).first()).hasText(Pattern.compile("Archived \\w{4}-\\w{2}"));
    }

    private void importCustomers(Page page, Screen screen) throws IOException {
        page.navigate("/w/aurora/import");
        page.locator("input[type=file]").first().setInputFiles(new FilePayload("walk.csv", "text/csv", """
                Customer ID,Email,First name
                %1$s-1,%1$s-1@example.org,Wanda
                %1$s-2,%1$s-2@example.org,Walter
                %1$s-3,nowhere,Willy
                """.formatted(
                        screen)
                .getBytes(StandardCharsets.UTF_8)));
        button(page, "Check the file").click();
        button(page, "Import 2 customers").click();
        assertThat(page.getByText("Imported").first()).isVisible();
        seen(page, "main-path-import-" + screen);
        var wrong = page.waitForDownload(
                () -> page.getByText("Download 1 row with the reasons").click());
        assertThat(Files.readString(wrong.path())).contains(screen + "-3", "nowhere");
        page.navigate(CUSTOMERS + "?search=wanda&sort=-added");
        assertThat(rows(page).first()).containsText("Wanda");
    }

    private void signOut(Page page, Screen screen) {
        if (screen == Screen.NARROW) {
            page.locator("vaadin-drawer-toggle").click();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("User menu.*")))
                .click();
        button(page, "Sign out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    /** What must be the same whoever it was: the totals, and each event by its name and time. */
    private static List<String> story(Page page) {
        page.locator(".event").first().waitFor();
        return page.locator(".totals dd, .event time").allTextContents();
    }

    private void seen(Page page, String picture) {
        fits(page);
        accessible(page);
        picture(page, picture);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator rows(Page page) {
        return page.locator("a.row-link:visible");
    }

    private static void choose(Page page, String entry) {
        button(page, "Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
