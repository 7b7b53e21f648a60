package io.keepsake.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keepsake.BrowserTest;
import io.keepsake.NotSetUpTest;
import io.keepsake.Screen;
import io.keepsake.platform.start.ReadyMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotSetUpTest
class SetupBrowserTest extends BrowserTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<ReadyMessage> messages;

    @BeforeEach
    void empty() {
        Stream.of("account_member", "workspace_member", "app_user", "workspace", "account")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @ParameterizedTest
    @EnumSource
    void makesTheFirstAccountAndIsGone(Screen screen) {
        var page = open(screen);
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/setup"));
        accessible(page);
        fits(page);
        picture(page, "setup-" + screen);

        button(page, "Set up").click();
        assertThat(page.getByText("Enter the token.")).isVisible();

        fill(page, "Setup token", token());
        fill(page, "Company", "Acme Agency");
        fill(page, "First workspace", "Aurora Beauty");
        assertThat(page.getByLabel("Address of the workspace")).hasValue("aurora-beauty");
        page.getByLabel("Country").fill("Germany");
        page.keyboard().press("Enter");
        fill(page, "Your name", "Ada Lovelace");
        fill(page, "Email", "ada@keepsake.test");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("password");
        assertThat(page.locator("vaadin-password-field[invalid]")).hasCount(0);
        button(page, "Set up").click();
        assertThat(page.getByText("one of the passwords that are tried first")).isVisible();
        picture(page, "setup-refused-" + screen);

        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("correct horse");
        button(page, "Set up").click();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        enter(page, "ada@keepsake.test", "correct horse");
        assertThat(page).hasURL(Pattern.compile(".*/w/aurora-beauty/.*"));
        page.navigate("/setup");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Page not found");
    }

    private String token() {
        var text = messages.stream()
                .map(ReadyMessage::text)
                .flatMap(Optional::stream)
                .filter(message -> message.contains("/setup"))
                .findFirst()
                .orElseThrow();
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label).fill(value);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
