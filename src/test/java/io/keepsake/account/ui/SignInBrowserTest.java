package io.keepsake.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.keepsake.BrowserTest;
import io.keepsake.Screen;
import io.keepsake.TestClock;
import io.keepsake.World;
import io.keepsake.account.Passwords;
import io.keepsake.account.SignInRefused;
import io.keepsake.platform.workspace.UserId;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInBrowserTest extends BrowserTest {
    private static final String NOT_RIGHT = "Email or password is not right";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource
    void letsInWhoKnowsThePassword(Screen screen) {
        var acme = world.acme();
        var page = open(screen);
        page.navigate("/");
        assertThat(page.getByLabel("Email")).isFocused();
        fits(page);
        accessible(page);
        picture(page, "sign-in-" + screen);
        enter(page, world.email(acme.grace()), World.PASSWORD);
        assertThat(page).hasURL(customers(acme));
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Customers").setExact(true))
                .waitFor();
        accessible(page);
        fits(page);
        picture(page, "frame-" + screen);
    }

    @Test
    void answersAWrongPasswordAndAnUnknownUserAlike() {
        var grace = world.email(world.acme().grace());
        var page = open(Screen.WIDE);
        page.navigate("/login");
        enter(page, grace, "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(NOT_RIGHT);
        assertThat(page.getByLabel("Email")).hasValue(grace);
        var wrong = page.getByRole(AriaRole.ALERT).textContent();
        enter(page, "nobody-" + grace, "wrong");
        assertThat(page.getByLabel("Email")).hasValue("nobody-" + grace);
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(wrong);
    }

    @Test
    void saysHowLongToWaitAfterRepeatedFailures() {
        var grace = world.email(world.acme().grace());
        for (var attempt = 1; attempt <= 10; attempt++) {
            clock.pass(Duration.ofMinutes(1));
            assertThatThrownBy(() -> passwords.signIn(grace, "wrong", "192.0.2.9"))
                    .isInstanceOf(SignInRefused.class);
        }
        var page = open(Screen.WIDE);
        page.navigate("/login");
        enter(page, grace, World.PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText(Pattern.compile("Too many failed attempts. Try again in \\d+ seconds?\\."));
        picture(page, "sign-in-slowed-down");
        clock.pass(Duration.ofMinutes(1));
        enter(page, grace, World.PASSWORD);
        assertThat(page).not().hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void takesEnterForTheButton() {
        var acme = world.acme();
        var page = open(Screen.WIDE);
        page.navigate("/login");
        page.getByLabel("Email").fill(world.email(acme.grace()));
        page.keyboard().press("Tab");
        page.keyboard().type(World.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(customers(acme));
    }

    @Test
    void leadsBackToTheAddressOneCameFor() {
        var acme = world.acme();
        var page = open(Screen.WIDE);
        var address = "/w/" + acme.workspace().slug() + "/import";
        page.navigate(address);
        enter(page, world.email(acme.grace()), World.PASSWORD);
        assertThat(page).hasURL(address() + address);
    }

    @Test
    void changesTheIdOfTheSession() {
        var grace = world.acme().grace();
        var page = open(Screen.WIDE);
        page.navigate("/login");
        var before = session(page);
        signIn(page, grace);
        assertThat(session(page)).isNotEqualTo(before);
    }

    @Test
    void endsWhenOneSignsOut() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme.grace());
        userMenu(page).click();
        button(page, "Sign out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        page.navigate("/w/" + acme.workspace().slug() + "/customers");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void endsForWhoIsDisabledWithTheNextRequest() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme.grace());
        disable(acme.grace());
        page.reload();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void saysInPlainWordsThatTheSessionIsOver() {
        var acme = world.acme();
        var page = open(Screen.WIDE, acme.grace());
        userMenu(page).waitFor();
        disable(acme.grace());
        userMenu(page).click();
        button(page, "Change password").click();
        assertThat(page.getByText("You have been signed out")).isVisible();
        picture(page, "session-over");
        forgetErrors();
    }

    @Test
    void sendsWhatKeepsAddressesAndPagesFromOtherSites() {
        var page = open(Screen.WIDE);
        var headers = page.navigate("/login").allHeaders();
        assertThat(headers)
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .hasEntrySatisfying(
                        "content-security-policy",
                        policy -> assertThat(policy).contains("frame-ancestors 'none'", "default-src 'self'"));
        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                });
    }

    private Pattern customers(World.Brand brand) {
        return Pattern.compile(".*/w/" + brand.workspace().slug() + "/customers.*");
    }

    private static Locator userMenu(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("User menu.*")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private void disable(UserId user) {
        jdbc.sql("update app_user set disabled_at = now() where id = :id")
                .param("id", user.value())
                .update();
    }
}
