package io.keepsake.privacy.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.customer.Profile;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.privacy.Stories;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ArchiveBrowserTest extends BrowserTest {
    /** Everything in the page that could be read, also inside of components and fields, and where it leads. */
    private static final String ALL_OF_IT = """
            () => {
                const texts = [location.href, document.title, JSON.stringify(history.state),
                               JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
                const read = root => {
                    texts.push(root.innerHTML);
                    root.querySelectorAll('*').forEach(element => {
                        texts.push(element.value, element.text, element.label, element.title);
                        if (element.shadowRoot) {
                            read(element.shadowRoot);
                        }
                    });
                };
                read(document.documentElement);
                return texts.filter(text => typeof text === 'string').join('\\n');
            }""";

    private static final Pattern OF_ADA =
            Pattern.compile("lovelace|C-1001|151.?1234?.?5|Countess|Ockham|b7e2|poets", Pattern.CASE_INSENSITIVE);

    @Autowired
    Stories stories;

    private Brand acme;
    private Customer ada;

    @BeforeEach
    void meetAda() {
        acme = world.acme();
        ada = stories.ada(acme);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatGoesAndWhatStaysAndChangesNothingOnCancel(Screen screen) {
        var page = open(screen, acme.grace(), ada);
        var dialog = ask(page);
        assertThat(dialog).containsText("Archive Ada Lovelace?");
        assertThat(dialog.locator(".archive-going"))
                .containsText(Pattern.compile("First name, Last name, Email, Mobile, System ID, City.*Nickname"
                        + ".*items.engraving, message, order_id, url.*1 device"));
        assertThat(dialog.locator(".archive-going")).not().containsText(Pattern.compile("Points|product|browser"));
        assertThat(dialog.locator(".archive-staying li")).hasText(new String[] {
            "3 events", "1 order", "€49.90 revenue", "Since 3 Mar 2026", "Language", "Country"
        });
        assertThat(dialog).containsText("This cannot be undone.");
        picture(page, "archive-dialog-" + screen);
        fits(page);
        accessible(page);
        button(page, "Cancel").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        ask(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        assertThat(heading(page)).hasText("Ada Lovelace");
        assertThat(stories.current(acme, ada)).isEqualTo(ada);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheStoryAndNothingOfThePerson(Screen screen) {
        var page = open(screen, acme.grace(), ada);
        var before = page.url();
        var totals = page.locator(".totals").innerText();
        page.locator(".event").nth(2).waitFor();
        ask(page);
        page.getByLabel("Other").check();
        page.getByLabel("Reference (optional)").fill("T-4711");
        confirm(page);

        var left = stories.current(acme, ada);
        assertThat(heading(page)).hasText(left.title());
        assertThat(page.getByText("The customer is archived.")).isVisible();
        assertThat(page.locator(".badges span")).hasText(new String[] {"Anonymous", "Archived"});
        assertThat(page.locator(".archived-notice"))
                .containsText(Pattern.compile("Archived by Grace on .*Reason: other, reference T-4711"));
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + left.keepsakeId() + "\\?sort=name$"));
        assertThat(page).hasTitle(left.title() + " · Acme · Keepsake");
        assertThat(page.locator(".totals"))
                .hasText(totals, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        assertThat(page.locator(".event")).hasCount(3);
        assertThat(button(page, "Settings")).hasCount(0);
        assertNothingOfAda(page);
        picture(page, "archived-" + screen);
        fits(page);
        accessible(page);

        page.navigate(before);
        assertThat(heading(page)).hasText("Page not found");
    }

    @Test
    void movesTheSamePageOfSomebodyElseAlong() {
        var other = open(Screen.WIDE, acme.linus(), ada);
        other.locator(".event").nth(2).waitFor();
        var page = open(Screen.WIDE, acme.grace(), ada);
        ask(page);
        confirm(page);
        var left = stories.current(acme, ada);
        assertThat(heading(other)).hasText(left.title());
        assertThat(other).hasURL(Pattern.compile(".*/customers/" + left.keepsakeId() + "\\?sort=name$"));
        assertThat(other.locator(".archived-notice")).containsText("Archived by Grace");
        assertThat(other.locator(".event")).hasCount(3);
        assertNothingOfAda(other);
        other.reload();
        assertThat(heading(other)).hasText(left.title());
    }

    @Test
    void tellsWhoWasJustEditing() {
        var other = open(Screen.WIDE, acme.ada(), ada);
        choose(other, "Edit customer");
        other.getByLabel("City").fill("Marylebone");
        var page = open(Screen.WIDE, acme.grace(), ada);
        ask(page);
        confirm(page);
        assertThat(other.getByText("This customer was archived meanwhile. What you typed was not saved."))
                .isVisible();
        assertThat(other.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(other.locator(".archived-notice")).containsText("Archived by Grace");
        picture(other, "archived-while-editing");
        assertNothingOfAda(other);
        other.reload();
        assertThat(heading(other)).hasText(stories.current(acme, ada).title());
    }

    @Test
    void tellsWhoWasJustAboutToDoTheSame() {
        var other = open(Screen.WIDE, acme.ada(), ada);
        ask(other);
        var page = open(Screen.WIDE, acme.grace(), ada);
        ask(page);
        confirm(page);
        assertThat(other.locator(".archived-notice")).containsText("Archived by Grace");
        assertThat(other.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        assertNothingOfAda(other);
    }

    @Test
    void goesAwayWithBack() {
        var page = open(Screen.WIDE, acme.grace());
        page.navigate("/w/" + acme.workspace().slug() + "/customers");
        page.getByText("Ada Lovelace").click();
        ask(page);
        page.evaluate("history.back()");
        assertThat(page.getByLabel("Search customers")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
    }

    @Test
    void letsVisitorsGoWhoLeftAnEmail() {
        var visitor = stories.customer(
                acme, new Profile(null, null, "lovelace@example.com", null, null, null, null, null, Json.EMPTY));
        var page = open(Screen.WIDE, acme.grace(), visitor);
        assertThat(ask(page).locator(".archive-going")).containsText("Email");
        confirm(page);
        assertThat(page.locator(".badges span")).hasText(new String[] {"Anonymous", "Archived"});
        assertNothingOfAda(page);
    }

    @Test
    void showsNamesAsText() {
        var script = "<img src=x onerror=\"document.title='hacked'\"><b>Bold</b>";
        var page =
                open(Screen.WIDE, acme.grace(), stories.customer(acme, Stories.named(script, null, "x@example.com")));
        assertThat(ask(page)).containsText("Archive " + script + "?");
        assertThat(page).not().hasTitle("hacked");
    }

    @Test
    void isNotThereForAnAnalyst() {
        var page = open(Screen.WIDE, acme.linus(), ada);
        assertThat(button(page, "Copy System ID")).isVisible();
        assertThat(button(page, "Settings")).hasCount(0);
    }

    @Test
    void needsNoMouse() {
        var page = open(Screen.WIDE, acme.grace(), ada);
        button(page, "Settings").focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Archive customer"))
                .waitFor();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(button(page, "Cancel")).isFocused();
        page.keyboard().press("Escape");
        assertThat(button(page, "Settings")).isFocused();

        page.keyboard().press("Enter");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Archive customer"))
                .waitFor();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(button(page, "Cancel")).isFocused();
        page.keyboard().press("Tab");
        assertThat(button(page, "Archive customer")).isFocused();
        picture(page, "archive-focus");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText(Pattern.compile("Archived .*"));
        assertThat(heading(page)).isFocused();
    }

    private void assertNothingOfAda(Page page) {
        assertThat((String) page.evaluate(ALL_OF_IT)).doesNotContainPattern(OF_ADA);
    }

    private Page open(Screen screen, UserId user, Customer customer) {
        var page = open(screen, user);
        page.navigate(
                "/w/" + acme.workspace().slug() + "/customers/" + customer.keepsakeId() + "?search=Lovelace&sort=name");
        assertThat(heading(page)).hasText(customer.title());
        return page;
    }

    private static Locator ask(Page page) {
        choose(page, "Archive customer");
        button(page, "Archive customer").waitFor();
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private static void confirm(Page page) {
        button(page, "Archive customer").click();
        page.locator(".archived-notice").waitFor();
    }

    private static void choose(Page page, String entry) {
        button(page, "Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
