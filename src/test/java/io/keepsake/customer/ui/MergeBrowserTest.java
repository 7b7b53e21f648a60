package io.keepsake.customer.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.Profile;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.event.EventIntake;
import io.keepsake.isolation.NaturalKeys;
import io.keepsake.platform.data.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class MergeBrowserTest extends BrowserTest {
    @Autowired
    CustomerIntake customers;

    @Autowired
    CustomersInDetail details;

    @Autowired
    EventIntake events;

    private World.Brand acme;
    private KeepsakeId ada;
    private KeepsakeId countess;

    @BeforeEach
    void openBrand() {
        acme = world.acme();
        ada = take("Ada", "Lovelace", "ada@example.com", "C-1", null);
        countess = take("Ada", "King", "countess@example.com", "C-2", "Ockham");
    }

    @ParameterizedTest
    @EnumSource
    void makesOneOfTwoWhoAreShownSideBySide(Screen screen) {
        var page = open(screen, acme.grace());
        page.navigate(address(""));
        button(page, "Settings").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Merge with another customer"))
                .click();
        page.getByLabel("Who is the same person as Ada Lovelace?").fill("ada");
        var found = page.locator(".merge-found button");
        assertThat(found).hasCount(1);
        fits(page);
        accessible(page);
        picture(page, "merge-search-" + screen);
        found.click();

        assertThat(row(page, "Last name").locator("td")).hasText(new String[] {"Lovelace", "King (not kept)"});
        assertThat(row(page, "City").locator("td").last()).hasClass("merge-comes");
        assertThat(row(page, "Events").locator("td")).hasText(new String[] {"4", "4"});
        fits(page);
        accessible(page);
        picture(page, "merge-" + screen);

        button(page, "Keep the other one").click();
        assertThat(row(page, "Last name").locator("td")).hasText(new String[] {"King", "Lovelace (not kept)"});
        // the browser notes where it is a moment after it shows it
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + countess.value() + "/merge\\?with=" + ada.value()));
        page.goBack();
        assertThat(row(page, "Last name").locator("td").first()).hasText("Lovelace");
        button(page, "Merge customers").click();
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("Ada King becomes part of Ada Lovelace");
        button(question, "Merge customers").click();

        assertThat(page).hasURL(Pattern.compile(".*/customers/" + ada.value()));
        assertThat(page.getByText("The two are one customer now.").first()).isVisible();
        assertThat(page.locator(".totals")).containsText("8");
        assertThat(page.getByText("countess@example.com").first()).isAttached();
        assertThat(page.locator(".history")).containsText("Merged with another customer");
    }

    @Test
    void saysWhereThereIsNobodyElse() {
        var page = open(Screen.WIDE, acme.grace());
        page.navigate(address("/merge"));
        page.getByLabel("Who is the same person as Ada Lovelace?").fill("nobody");
        assertThat(page.getByText("Nobody else is found.")).isVisible();
    }

    @Test
    void isNotForAnalysts() {
        var page = open(Screen.WIDE, acme.linus());
        page.navigate(address("/merge"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not for your role")))
                .isVisible();
    }

    private KeepsakeId take(String first, String last, String email, String systemId, @Nullable String city) {
        var incoming = new IncomingCustomer(
                new Profile(first, last, email, null, systemId, null, city, null, Json.EMPTY),
                List.of(),
                Json.EMPTY,
                Map.of());
        return world.as(acme.grace(), () -> {
            var taken = customers.take(acme.id(), List.of(incoming), SubscriptionSource.IMPORT);
            var id = ((Taken.Created) taken.getFirst()).customer();
            events.take(acme.id(), NaturalKeys.story(id, systemId));
            return details.require(acme.id(), id).customer().keepsakeId();
        });
    }

    private String address(String below) {
        return "/w/" + acme.workspace().slug() + "/customers/" + ada.value() + below;
    }

    private static Locator row(Page page, String name) {
        return page.locator(".merge-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
