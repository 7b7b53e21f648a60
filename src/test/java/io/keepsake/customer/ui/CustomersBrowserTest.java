package io.keepsake.customer.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World.Brand;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.DataCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustomersBrowserTest extends BrowserTest {
    @Autowired
    Crowd crowd;

    @Autowired
    DataCatalogue catalogue;

    Brand acme;

    @BeforeEach
    void fills() {
        acme = world.acme();
        crowd.fill(acme, 400);
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheScreenAndIsAccessible(Screen screen) {
        var page = list(screen, "?city.is=Berlin&orders.more=1&seen=last-90-days&utm_source=x");
        page.getByText("left out: utm_source").waitFor();
        picture(page, "customers-filtered-" + screen);
        accessible(page);
        page.navigate(root());
        assertThat(page.getByText("400 customers")).isVisible();
        rows(page).first().waitFor();
        picture(page, "customers-" + screen);
        fits(page);
        accessible(page);
    }

    @ParameterizedTest
    @EnumSource
    void staysInPlaceWhileItIsLoadedAndFiltered(Screen screen) {
        var page = open(screen, acme.grace());
        watchMovement(page);
        page.navigate(root());
        rows(page).first().waitFor();
        assertThat(page.getByText("400 customers")).isVisible();
        org.assertj.core.api.Assertions.assertThat(moved(page)).isLessThan(0.05);

        var top = page.locator("vaadin-grid").boundingBox().y;
        button(page, "Registered").click();
        button(page, "Clear filters").waitFor();
        org.assertj.core.api.Assertions.assertThat(page.locator("vaadin-grid").boundingBox().y)
                .isEqualTo(top);
        page.navigate(root() + "?city.is=Berlin");
        button(page, "City is Berlin").waitFor();
        org.assertj.core.api.Assertions.assertThat(page.locator("vaadin-grid").boundingBox().y)
                .isEqualTo(top);
    }

    @Test
    void keepsSearchFiltersAndSortInTheAddress() {
        var page = list(Screen.WIDE, "");
        page.getByLabel("Search customers").fill("müller");
        assertThat(page).hasURL(Pattern.compile("search=m%C3%BCller"));
        assertThat(rows(page).first()).containsText("Müller");
        button(page, "Registered").click();
        assertThat(page).hasURL(Pattern.compile("state=registered"));
        page.getByText("Revenue").click();
        assertThat(page).hasURL(Pattern.compile("sort=-revenue"));
        var richest = rows(page).first().textContent();
        var address = page.url();

        page.reload();
        assertThat(page.getByLabel("Search customers")).hasValue("müller");
        assertThat(button(page, "Registered")).hasAttribute("aria-pressed", "true");
        assertThat(rows(page).first()).hasText(richest);

        page.goBack();
        assertThat(page).not().hasURL(Pattern.compile("sort="));
        assertThat(rows(page).first()).not().hasText(richest);
        page.goBack();
        assertThat(button(page, "Registered")).hasAttribute("aria-pressed", "false");
        assertThat(page.getByLabel("Search customers")).hasValue("müller");
        page.navigate(address);
        button(page, "Clear filters").click();
        assertThat(page.getByText("400 customers")).isVisible();
        assertThat(page.getByLabel("Search customers")).hasValue("");
    }

    @Test
    void comesBackToTheSamePlaceInTheList() {
        var page = list(Screen.WIDE, "?sort=added");
        page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(200)");
        var row = page.locator("a.row-link[href*='at=']")
                .or(rows(page).filter(new Locator.FilterOptions().setHasText("Andersen")))
                .last();
        row.waitFor();
        assertThat(page).hasURL(Pattern.compile("at=[12][0-9]{2}"));
        var name = row.textContent();
        row.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
        assertThat(page).hasURL(Pattern.compile("customers/[0-9a-z]{16}\\?sort=added"));

        page.goBack();
        assertThat(page).hasURL(Pattern.compile("at=[12][0-9]{2}"));
        page.waitForFunction("document.querySelector('vaadin-grid')?._firstVisibleIndex >= 150");
        page.reload();
        page.waitForFunction("document.querySelector('vaadin-grid')?._firstVisibleIndex >= 150");
    }

    @Test
    void opensARowAsALinkOpens() {
        var page = list(Screen.WIDE, "?search=muller");
        var beside = page.locator("vaadin-grid-cell-content")
                .getByText("@example.org")
                .first();
        var tab = page.context()
                .waitForPage(() -> beside.click(new Locator.ClickOptions().setButton(MouseButton.MIDDLE)));
        assertThat(tab).hasURL(Pattern.compile("customers/[0-9a-z]{16}\\?search=muller"));
        tab.close();
        beside.click();
        assertThat(page).hasURL(Pattern.compile("customers/[0-9a-z]{16}\\?search=muller"));
        page.locator(".customer-header").waitFor();
        page.goBack();
        rows(page).first().waitFor();
        page.locator("vaadin-grid").evaluate("grid => grid.shadowRoot.querySelector('tbody tr td').focus()");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("customers/[0-9a-z]{16}"));
    }

    @Test
    void addsChangesAndRemovesConditions() {
        var page = list(Screen.WIDE, "");
        button(page, "Add filter").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Attribute"))
                .fill("plan");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("plan"))
                .click();
        page.getByLabel("Value").fill("GOLD");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("custom.plan.is=GOLD"));
        button(page, "plan is GOLD").click();
        page.getByLabel("Value").fill("silver");
        button(page, "Apply").click();
        assertThat(page).hasURL(Pattern.compile("custom.plan.is=silver"));
        button(page, "Remove plan is silver").click();
        assertThat(page).not().hasURL(Pattern.compile("custom\\."));
        assertThat(page.getByText("400 customers")).isVisible();
    }

    @Test
    void callsAttributesAsTheWorkspaceDoes() {
        world.as(acme.ada(), () -> {
            catalogue.describe(acme.id(), new CatalogueKey.Attribute("plan"), "Membership", "");
            catalogue.describe(acme.id(), new CatalogueKey.Attribute("visits"), "Times here", "");
            catalogue.retire(acme.id(), new CatalogueKey.Attribute("visits"), true);
        });
        var page = list(Screen.WIDE, "?custom.plan.is=silver&custom.visits.more=3");
        assertThat(button(page, "Remove Membership is silver")).isVisible();
        button(page, "Times here more than 3").click();
        assertThat(page.getByLabel("Number")).hasValue("3");
        picture(page, "customers-retired-attribute");
        page.getByLabel("Number").fill("5");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("custom.visits.more=5"));
    }

    @Test
    void savesRenamesAndDeletesFilters() {
        var page = list(Screen.WIDE, "?city.is=Berlin");
        button(page, "Saved filters").click();
        page.getByLabel("Save this list as").fill("Berliners");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Saved for everybody in the workspace.")).isVisible();

        button(page, "Saved filters").click();
        button(page, "Rename Berliners").click();
        var name = page.getByLabel("New name of Berliners");
        assertThat(name).isFocused();
        name.fill(" ");
        name.press("Enter");
        assertThat(page.getByText("Give the filter a name.")).isVisible();
        picture(page, "customers-rename");
        accessible(page);
        name.fill("In Berlin");
        name.press("Enter");
        assertThat(button(page, "In Berlin")).isFocused();
        button(page, "Delete In Berlin").click();
        assertThat(page.getByText("No saved filters yet.")).isVisible();
    }

    @Test
    void createsACustomerOnEnter() {
        var page = list(Screen.WIDE, "");
        button(page, "New customer").press("Enter");
        var email = page.getByLabel("Email", new Page.GetByLabelOptions().setExact(true));
        email.fill("nobody");
        email.press("Enter");
        assertThat(besideField(page, "“nobody” is not an email address.")).isVisible();
        email.fill("grace.hopper@example.org");
        email.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("grace.hopper@example.org");
    }

    @Test
    void exportsWhatIsListed() throws IOException {
        var page = list(Screen.WIDE, "?city.is=Berlin");
        var file = page.waitForDownload(() -> page.getByText("Export").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .startsWith("customers-" + acme.workspace().slug())
                .endsWith(".csv");
        var lines = Files.readAllLines(file.path());
        org.assertj.core.api.Assertions.assertThat(lines.getFirst()).startsWith("\uFEFFKeepsake ID,System ID");
        org.assertj.core.api.Assertions.assertThat(lines)
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.contains("Berlin") || line == lines.getFirst());
    }

    private String root() {
        return "/w/" + acme.workspace().slug() + "/customers";
    }

    private Page list(Screen screen, String query) {
        var page = open(screen, acme.grace());
        page.navigate(root() + query);
        rows(page).first().waitFor();
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("a.row-link:visible");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
