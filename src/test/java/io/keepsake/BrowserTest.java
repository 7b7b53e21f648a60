package io.keepsake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.keepsake.platform.workspace.UserId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test as a user would do it, in a real browser on the whole application. A page that logs an error in the browser's
 * console fails the test.
 */
@KeepsakeTest
public abstract class BrowserTest {
    protected static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @Autowired
    protected World world;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /** A page of a browser that knows nobody yet. */
    protected Page open(Screen screen) {
        return open(screen, new Browser.NewContextOptions());
    }

    /** The same with what a test asks of the browser. */
    protected Page open(Screen screen, Browser.NewContextOptions asked) {
        var context = TestBrowser.instance()
                .newContext(asked.setBaseURL(address())
                        .setViewportSize(screen.width, screen.height)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.onConsoleMessage(message -> {
            // a page that says "not found" does so with its status too, which the console repeats
            if (message.type().equals("error") && !message.text().contains("status of 404")) {
                errors.add(message.text());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        return context.newPage();
    }

    /** A page of a browser on which that user is signed in; shows where they landed. */
    protected Page open(Screen screen, UserId user) {
        var page = open(screen);
        signIn(page, user);
        return page;
    }

    /** Signs in as that user, wherever that leads. */
    protected void signIn(Page page, UserId user) {
        page.navigate("/login");
        enter(page, world.email(user), World.PASSWORD);
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    /** Fills the sign-in form and sends it. */
    protected void enter(Page page, String email, String password) {
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** Where Keepsake answers. */
    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What is said beside a field; the same may be read out elsewhere for a moment. */
    protected static Locator besideField(Page page, String text) {
        return page.locator("[slot=error-message]", new Page.LocatorOptions().setHasText(text));
    }

    /** What the page looks like, light and dark: {@code target/screenshots/name.png} and {@code name-dark.png}. */
    protected void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-dark.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Nothing on the page keeps people with a screen reader or a keyboard from using it, in light and in dark. */
    protected void accessible(Page page) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var findings = new AxeBuilder(page).analyze().getViolations();
            assertThat(findings.stream()
                            .filter(finding -> SERIOUS.contains(finding.getImpact()))
                            .map(finding -> scheme + ": " + text(finding)))
                    .isEmpty();
        }
    }

    /** Nothing sticks out of the screen sideways. */
    protected void fits(Page page) {
        var beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue()).isZero();
    }

    /** What moves on the page by itself is noted with every load from now on. */
    protected void watchMovement(Page page) {
        page.addInitScript("""
                window.movement = 0;
                window.moving = new PerformanceObserver(moves => moves.getEntries().forEach(window.noteMove));
                window.noteMove = move => window.movement += move.hadRecentInput ? 0 : move.value;
                window.moving.observe({ type: 'layout-shift', buffered: true });
                """);
    }

    /** How much has moved by itself since the page was loaded: cumulative layout shift, of which 0.1 is still called good. */
    protected double moved(Page page) {
        var moved = page.evaluate("""
                () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => {
                    window.moving.takeRecords().forEach(window.noteMove);
                    return window.movement;
                })
                """);
        return ((Number) moved).doubleValue();
    }

    /** The test expects an error in the browser's console, and has seen it. */
    protected void forgetErrors() {
        errors.clear();
    }

    @AfterEach
    final void closePages() {
        contexts.forEach(BrowserContext::close);
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }

    private static String text(Rule finding) {
        var places = finding.getNodes().stream().limit(5).map(node -> node.getHtml() + " " + node.getFailureSummary());
        return finding.getId() + ": " + finding.getHelp() + "\n  " + String.join("\n  ", places.toList());
    }
}
