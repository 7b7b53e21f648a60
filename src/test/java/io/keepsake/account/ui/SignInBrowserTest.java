package io.keepsake.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.World;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInBrowserTest extends BrowserTest {
    @ParameterizedTest
    @EnumSource
    void letsInWhoKnowsThePassword(Screen screen) {
        var acme = world.acme();
        var page = open(screen);
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        page.getByLabel("Email").waitFor();
        fits(page);
        accessible(page);
        picture(page, "sign-in-" + screen);
        enter(page, world.email(acme.grace()), "wrong");
        page.getByText("Email or password is not right").waitFor();
        picture(page, "sign-in-refused-" + screen);
        enter(page, world.email(acme.grace()), World.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/w/" + acme.workspace().slug() + ".*"));
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Customers").setExact(true))
                .waitFor();
        picture(page, "frame-" + screen);
        accessible(page);
    }
}
