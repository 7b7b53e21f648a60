package io.keepsake.event.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World;
import io.keepsake.customer.Customer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ActivityBrowserTest extends BrowserTest {
    @Autowired
    Story story;

    @ParameterizedTest
    @EnumSource
    void tellsWhatACustomerDid(Screen screen) {
        var page = openMarie(screen, 120);
        assertThat(page.locator(".timeline h3").first()).hasText("Today");
        var purchase = event(page, "Purchased");
        assertThat(purchase).containsText("Rose Serum × 2, Clay Mask");
        assertThat(purchase).containsText("€78.00");
        picture(page, "activity-" + screen);

        purchase.locator("summary").click();
        assertThat(purchase.locator("tbody tr").first())
                .hasText(Pattern.compile("Rose Serum\\s*30 ml\\s*AU-1001\\s*2\\s*€29.50"));
        assertThat(purchase).containsText("20 Feb 2026, 11:12");
        var message = event(page, "Support Message");
        message.locator("summary").click();
        assertThat(message.locator(".properties")).containsText("<script>document.title = 'broken into'</script>");
        assertThat(page).not().hasTitle("broken into");
        message.scrollIntoViewIfNeeded();
        picture(page, "activity-opened-" + screen);
        fits(page);
        accessible(page);
    }

    @Test
    void showsMoreAsOneScrollsAndFiveHundredAtMostUnasked() {
        var page = openMarie(Screen.WIDE, 600);
        var shown = page.locator(".event");
        assertThat(shown).hasCount(50);
        for (int more = 100; more <= 500; more += 50) {
            page.locator("activity-more").scrollIntoViewIfNeeded();
            assertThat(page.locator("activity-more")).containsText(more + " of 603 events shown");
        }

        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show older events"));
        button.focus();
        button.press("Enter");
        assertThat(shown).hasCount(550);
    }

    @Test
    void showsTheEventsOfSomeNamesAndOfSomeTime() {
        var page = openMarie(Screen.WIDE, 120);
        var purchased = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Purchased 6"));
        purchased.click();
        assertThat(purchased).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".event")).hasCount(6);
        assertThat(page.locator(".chart-readout")).containsText("6 events by week");

        var bars = page.locator(".chart-bar:not([disabled])");
        bars.last().focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(bars.nth(bars.count() - 2)).hasAttribute("aria-pressed", "true");
        assertThat(bars.nth(bars.count() - 2)).isFocused();
        assertThat(page.locator(".event")).not().hasCount(6);
        picture(page, "activity-chosen");

        page.locator(".chip-period").click();
        assertThat(page.locator(".event")).hasCount(6);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All events 123"))
                .click();
        assertThat(page.locator(".event")).hasCount(50);
    }

    @Test
    void keepsTheNamesChosenInTheAddress() {
        var page = openMarie(Screen.WIDE, 120);
        page.navigate(page.url() + "?state=registered&event=Never+Heard+Of");
        var all = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All events 123"));
        assertThat(all).hasAttribute("aria-pressed", "true");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Purchased 6"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Order Refunded 1"))
                .click();
        assertThat(page).hasURL(Pattern.compile("\\?state=registered&event=Order(%20|[+])Refunded&event=Purchased$"));

        page.reload();
        assertThat(page.locator(".event")).hasCount(7);
        assertThat(page.locator(".chip[aria-pressed=true]")).hasCount(2);
        assertThat(page.locator(".customer-trail a"))
                .hasAttribute("href", Pattern.compile("/customers\\?state=registered$"));

        all.click();
        assertThat(page).hasURL(Pattern.compile("\\?state=registered$"));
    }

    @Test
    void saysWhatWillBeHereWhereNothingIsYet() {
        var acme = world.acme();
        var page = open(Screen.NARROW, acme, story.marie(world, acme));
        assertThat(page.getByText("No activity yet")).isVisible();
        picture(page, "activity-none");
    }

    private Page openMarie(Screen screen, int usual) {
        var acme = world.acme();
        var marie = story.marie(world, acme);
        story.happens(world, acme, marie, usual);
        var page = open(screen, acme, marie);
        page.locator(".event").first().waitFor();
        return page;
    }

    private Page open(Screen screen, World.Brand brand, Customer customer) {
        var page = open(screen, brand.linus());
        page.navigate("/w/" + brand.workspace().slug() + "/customers/" + customer.keepsakeId());
        return page;
    }

    /** The newest event of that name. */
    private static Locator event(Page page, String name) {
        return page.locator(".event", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
