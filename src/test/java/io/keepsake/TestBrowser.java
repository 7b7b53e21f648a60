package io.keepsake;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one real browser of all tests: started when the first asks, closed with the JVM. */
final class TestBrowser {
    private static final List<String> USUAL_NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private TestBrowser() {}

    static Browser instance() {
        return Started.BROWSER;
    }

    private static Browser start() {
        // a busy machine may take its time; what is asserted comes in the end or not at all
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    private static Path chromium() {
        return Optional.ofNullable(System.getenv("KEEPSAKE_CHROMIUM"))
                .map(Path::of)
                .or(() -> onThePath().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install the package chromium, or let KEEPSAKE_CHROMIUM say where it is"));
    }

    private static Stream<Path> onThePath() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(":");
        return USUAL_NAMES.stream()
                .flatMap(
                        name -> Stream.of(folders).map(folder -> Path.of(folder).resolve(name)));
    }

    private static final class Started {
        static final Browser BROWSER = start();
    }
}
