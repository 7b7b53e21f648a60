package io.keepsake.customer.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World.Brand;
import io.keepsake.customer.Customer;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.Profile;
import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerPageBrowserTest extends BrowserTest {
    @Autowired
    Regulars regulars;

    @ParameterizedTest
    @EnumSource
    void showsAllThatIsKnown(Screen screen) {
        var acme = world.acme();
        var page = open(screen, acme, regulars.marie(acme));
        assertThat(page.getByText("Registered")).isVisible();
        fits(page);
        picture(page, "customer-" + screen);
        accessible(page);
        if (screen == Screen.NARROW) {
            button(page, "Profile").click();
            picture(page, "customer-profile-" + screen);
            accessible(page);
        }
        assertThat(page.getByText("7 Nov 1867")).isVisible();
        assertThat(page.getByText("3 May 2026, 10:15")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void staysInPlaceWhileItIsLoaded(Screen screen) {
        var acme = world.acme();
        var page = open(screen, acme, regulars.marie(acme));
        watchMovement(page);
        page.reload();
        page.getByText("1,234").waitFor();
        org.assertj.core.api.Assertions.assertThat(moved(page)).isLessThan(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void showsOneOfWhomNothingIsKnown(Screen screen) {
        var acme = world.acme();
        var page = open(screen, acme, regulars.visitor(acme));
        assertThat(page.locator(".badges")).hasText("Anonymous");
        fits(page);
        picture(page, "customer-visitor-" + screen);
        accessible(page);
    }

    @ParameterizedTest
    @EnumSource
    void showsScriptsAndEndlessNamesAsText(Screen screen) {
        var acme = world.acme();
        var script = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";
        var endless = "Wolfeschlegelsteinhausenbergerdorff".repeat(5);
        var customer = regulars.take(
                acme,
                new IncomingCustomer(
                        new Profile(
                                script,
                                endless,
                                "a".repeat(60) + "@" + "b".repeat(60) + ".example",
                                null,
                                "id-" + endless,
                                null,
                                script,
                                null,
                                new Json(Map.of(
                                        "bio",
                                        "Long words. ".repeat(60),
                                        script,
                                        script,
                                        "one_line",
                                        endless + endless))),
                        List.of(),
                        new Json(Map.of("source", script, "referrer", "https://example.org/" + endless)),
                        Map.of()));
        var page = open(screen, acme, customer);
        fits(page);
        picture(page, "customer-endless-" + screen);
        if (screen == Screen.NARROW) {
            button(page, "Profile").click();
        }
        page.getByText(script).first().waitFor();
        button(page, "Show all").first().click();
        button(page, "Show less").waitFor();
        fits(page);
        picture(page, "customer-endless-profile-" + screen);
        assertThat(page).not().hasTitle("hacked");
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatAnArchiveLeaves(Screen screen) {
        var acme = world.acme();
        var marie = regulars.letGo(acme, regulars.marie(acme));
        var page = open(screen, acme, marie);
        assertThat(page.locator(".badges span")).hasText(new String[] {"Anonymous", "Archived"});
        assertThat(button(page, "Settings")).hasCount(0);
        fits(page);
        picture(page, "customer-archived-" + screen);
        accessible(page);
    }

    @ParameterizedTest
    @EnumSource
    void editsTheProfile(Screen screen) {
        var acme = world.acme();
        var page = open(screen, acme, regulars.marie(acme));
        choose(page, "Edit customer");
        field(page, "First name").waitFor();
        picture(page, "customer-edit-" + screen);
        accessible(page);
        field(page, "Email").fill("nowhere");
        field(page, "City").fill("Sceaux");
        assertThat(besideField(page, "“nowhere” is not an email address.")).isVisible();
        picture(page, "customer-edit-wrong-" + screen);
        field(page, "Email").fill("marie@radium.example");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".customer-header")).containsText("marie@radium.example");
        if (screen == Screen.NARROW) {
            button(page, "Profile").click();
        }
        assertThat(page.getByText("Sceaux")).isVisible();
        assertThat(page.locator(".history")).containsText("Email, City");
        picture(page, "customer-edited-" + screen);
    }

    @Test
    void showsTheLanguageInWordsAndSavesOnEnter() {
        var acme = world.acme();
        var british = new Profile("Ada", "Lovelace", "ada@example.org", null, null, "en-GB", null, null, Json.EMPTY);
        var ada = regulars.take(acme, new IncomingCustomer(british, List.of(), Json.EMPTY, Map.of()));
        var page = open(Screen.WIDE, acme, ada);
        choose(page, "Edit customer");
        assertThat(field(page, "Language")).hasValue("English (United Kingdom)");
        field(page, "First name").fill("Augusta");
        field(page, "First name").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Augusta Lovelace")))
                .isVisible();
        assertThat(page.getByText("English (United Kingdom)")).isVisible();
    }

    @Test
    void addsAttributesThatAreKnownAndNewOnes() {
        var acme = world.acme();
        regulars.marie(acme);
        var page = open(Screen.WIDE, acme, regulars.pierre(acme));
        choose(page, "Edit customer");
        field(page, "Add attribute").fill("loyalty_points");
        field(page, "Add attribute").press("Enter");
        field(page, "loyalty_points").fill("42");
        field(page, "Add attribute").fill("favourite_element");
        field(page, "Add attribute").press("Enter");
        button(page, "Add").click();
        assertThat(page.getByText("Choose a type.").first()).isVisible();
        picture(page, "customer-edit-add");
        page.locator(".attribute-adder vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Text"))
                .click();
        button(page, "Add").click();
        field(page, "favourite_element").fill("Polonium");
        button(page, "Save").click();
        assertThat(page.locator(".customer-profile")).containsText("Polonium");
        assertThat(page.locator(".history")).containsText("favourite_element, loyalty_points");
    }

    @Test
    void leadsToWhoHasAnEmailAlready() {
        var acme = world.acme();
        var marie = regulars.marie(acme);
        var page = open(Screen.WIDE, acme, regulars.pierre(acme));
        choose(page, "Edit customer");
        field(page, "First name").fill("P.");
        field(page, "Email").fill("MARIE.CURIE@example.org");
        button(page, "Save").click();
        assertThat(page.getByText("Belongs to another customer.").first()).isVisible();
        picture(page, "customer-edit-occupied");
        accessible(page);
        var other = page.waitForPopup(() -> page.getByText("Open Marie Curie").click());
        assertThat(other).hasURL(Pattern.compile(".*/customers/" + marie.keepsakeId()));
        assertThat(field(page, "First name")).hasValue("P.");
    }

    @Test
    void showsWhatSomebodyElseChangedMeanwhile() {
        var acme = world.acme();
        var marie = regulars.marie(acme);
        var page = open(Screen.WIDE, acme, marie);
        choose(page, "Edit customer");
        field(page, "City").fill("Sceaux");
        field(page, "First name").fill("Maria");
        var other = open(Screen.WIDE, acme.ada());
        other.navigate(page.url());
        choose(other, "Edit customer");
        field(other, "City").fill("Warszawa");
        field(other, "System ID").fill("A-2002");
        button(other, "Save").click();
        assertThat(other.locator(".customer-header")).containsText("A-2002");
        // told of it behind the dialog
        assertThat(page.locator(".customer-header")).containsText("A-2002");
        button(page, "Save").click();
        assertThat(page.getByText("Ada changed this customer while you were editing"))
                .isVisible();
        picture(page, "customer-edit-conflict");
        accessible(page);
        button(page, "Save").click();
        assertThat(page.locator(".conflict")).containsText("Choose one.");
        page.getByLabel("Yours: “Sceaux”").click();
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".customer-header")).containsText("Maria Curie");
        assertThat(page.locator(".customer-header")).containsText("A-2002");
        assertThat(page.locator(".customer-profile")).containsText("Sceaux");
    }

    @Test
    void asksBeforeTypedThingsAreLost() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme, regulars.marie(acme));
        choose(page, "Edit customer");
        field(page, "City").fill("Sceaux");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        button(page, "Keep editing").click();
        assertThat(field(page, "City")).hasValue("Sceaux");
        button(page, "Cancel").click();
        picture(page, "customer-edit-discard");
        button(page, "Discard").click();
        assertThat(field(page, "City")).hasCount(0);
    }

    @Test
    void unsubscribesAndResubscribesChannelByChannel() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme, regulars.marie(acme));
        var channels = page.locator(".subscription");
        choose(page, "Unsubscribe from email");
        assertThat(page.getByText("Unsubscribed from email.")).isVisible();
        assertThat(channels.first()).containsText(Pattern.compile("Unsubscribed.*, by Grace"));
        assertThat(page.locator(".history li").first()).containsText("Unsubscribed · Grace");
        choose(page, "Resubscribe to SMS");
        assertThat(channels.nth(1)).containsText(Pattern.compile("^Subscribed.*, by Grace"));
        choose(page, "Subscribe to WhatsApp");
        assertThat(channels.nth(2)).containsText(Pattern.compile("^Subscribed.*, by Grace"));
        choose(page, "Resubscribe to email");
        assertThat(channels.first()).containsText(Pattern.compile("^Subscribed.*, by Grace"));
        assertThat(button(page, "Settings")).isFocused();
        picture(page, "customer-resubscribed");
        accessible(page);
    }

    @ParameterizedTest
    @CsvSource({"email, Marie.Curie@example.org", "mobile, +4915112345678", "System ID, A-1001"})
    void copiesWhatStandsAtTheTop(String what, String copied) {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme, regulars.marie(acme));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button(page, "Copy " + what).click();
        assertThat(page.locator("[aria-label='Copy %s'][copied]".formatted(what)))
                .isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(copied);
    }

    @Test
    void editsWithoutAMouse() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme, regulars.marie(acme));
        button(page, "Settings").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Edit customer")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(field(page, "First name")).isFocused();
        page.keyboard().press("Escape");
        assertThat(button(page, "Settings")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Edit customer")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(field(page, "First name")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type("Maria");
        button(page, "Save").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".customer-header")).containsText("Maria Curie");
        assertThat(button(page, "Settings")).isFocused();
    }

    @Test
    void goesUpAndDownTheListOneCameFrom() {
        var acme = world.acme();
        var marie = regulars.marie(acme);
        var pierre = regulars.pierre(acme);
        regulars.named(acme, "Lise", "Meitner", "lise@example.org", "A-1003");
        var page = open(Screen.WIDE, acme.grace());
        page.navigate(path(acme, marie) + "?search=curie&sort=name");
        button(page, "Next customer").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Pierre Curie")))
                .isVisible();
        assertThat(page).hasURL(address() + path(acme, pierre) + "?search=curie&sort=name");
        assertThat(button(page, "Next customer")).isDisabled();
        assertThat(button(page, "Previous customer")).isEnabled();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Marie Curie")))
                .isVisible();
        assertThat(page.locator(".customer-trail a"))
                .hasAttribute("href", "w/" + acme.workspace().slug() + "/customers?search=curie&sort=name");
    }

    private static String path(Brand brand, Customer customer) {
        return "/w/" + brand.workspace().slug() + "/customers/" + customer.keepsakeId();
    }

    private Page open(Screen screen, Brand brand, Customer customer) {
        var page = open(screen, brand.grace());
        page.navigate(path(brand, customer));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(customer.title()))
                .waitFor();
        return page;
    }

    private static void choose(Page page, String entry) {
        button(page, "Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
