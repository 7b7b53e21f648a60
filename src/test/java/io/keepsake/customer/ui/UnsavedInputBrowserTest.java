package io.keepsake.customer.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed and not saved yet is never lost unasked. */
class UnsavedInputBrowserTest extends BrowserTest {
    @Autowired
    Regulars regulars;

    private Brand acme;
    private Page page;

    @BeforeEach
    void editMarie() {
        acme = world.acme();
        var marie = regulars.marie(acme);
        page = open(Screen.WIDE, acme.grace());
        page.navigate(list());
        page.getByText("Marie Curie").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + marie.keepsakeId() + ".*"));
        button("Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Edit customer"))
                .click();
        city().waitFor();
    }

    @Test
    void isAskedAboutOnEscapeInTheMiddleOfTyping() {
        type("Sceaux");
        page.keyboard().press("Escape");
        button("Keep editing").click();
        assertThat(city()).hasValue("Sceaux");
        // as long as the question is closing, Escape is meant for it
        assertThat(button("Keep editing")).hasCount(0);
        city().press("Escape");
        button("Discard").click();
        assertThat(city()).hasCount(0);
    }

    @Test
    void staysForAClickBesideTheDialog() {
        type("Sceaux");
        page.mouse().click(20, 400);
        assertThat(city()).hasValue("Sceaux");
        assertThat(button("Keep editing")).hasCount(0);
    }

    @Test
    void isAskedAboutBeforeBackLeaves() {
        var here = page.url();
        type("Sceaux");
        page.evaluate("history.back()");
        button("Keep editing").click();
        assertThat(city()).hasValue("Sceaux");
        assertThat(page).hasURL(here);
        page.evaluate("history.back()");
        button("Discard").click();
        assertThat(page).hasURL(address() + list());
        assertThat(page.getByLabel("Search customers")).isVisible();
        assertThat(city()).hasCount(0);
    }

    @Test
    void isAskedAboutBeforeAReload() {
        var asked = new ArrayList<String>();
        page.onDialog(question -> stay(question, asked));
        type("Sceaux");
        page.evaluate("setTimeout(() => location.reload())");
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(city()).hasValue("Sceaux");
        button("Cancel").click();
        button("Discard").click();
        assertThat(city()).hasCount(0);
        page.reload();
        assertThat(page.getByText("Marie Curie").first()).isVisible();
        assertThat(asked).hasSize(1);
    }

    @Test
    void isNotAskedAboutWhereThereIsNone() {
        page.onDialog(question -> stay(question, new ArrayList<>(List.of("never"))));
        city().press("Escape");
        assertThat(city()).hasCount(0);
        button("Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Edit customer"))
                .click();
        city().waitFor();
        page.evaluate("history.back()");
        assertThat(page.getByLabel("Search customers")).isVisible();
        assertThat(city()).hasCount(0);
    }

    @Test
    void isAskedAboutWhereACustomerIsMadeByHand() {
        button("Cancel").click();
        page.locator(".customer-trail a").click();
        button("New customer").click();
        type("Sceaux");
        page.keyboard().press("Escape");
        button("Keep editing").click();
        page.evaluate("history.back()");
        button("Keep editing").click();
        assertThat(city()).hasValue("Sceaux");
        page.evaluate("history.back()");
        button("Discard").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Marie Curie")))
                .isVisible();
        assertThat(city()).hasCount(0);
    }

    private static void stay(Dialog question, List<String> asked) {
        asked.add(question.type());
        question.dismiss();
    }

    /** As fingers do: the field tells its value only when one leaves it. */
    private void type(String name) {
        city().press("Control+A");
        city().pressSequentially(name);
    }

    private String list() {
        return "/w/" + acme.workspace().slug() + "/customers";
    }

    private Locator city() {
        return page.getByLabel("City", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
